-- Under the key of a command that answers with people, only the id of what it made is kept; keys go after a day.
update platform_idempotency
    set answer = answer -> 'id'
    where split_part(scope, ' ', 1) in ('register', 'decide', 'invite', 'appoint', 'inscribe', 'designation')
        and jsonb_typeof(answer) = 'object';
create index platform_idempotency_at on platform_idempotency (at);
