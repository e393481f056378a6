-- What each device is told: of one event once, for ever. The text goes when it was sent or need not be sent any more.
create table push_notice (
    id         uuid primary key,
    device     uuid not null references push_device (id) on delete cascade,
    event      bigint not null,
    topic      text not null check (length(topic) = 32),
    urgency    text not null check (urgency in ('normal', 'high')),
    payload    text,
    state      text not null default 'waiting',
    attempts   integer not null default 0,
    due_at     timestamptz not null,
    expires_at timestamptz not null,
    made_at    timestamptz not null,
    status     integer,
    constraint push_notice_once unique (device, event),
    constraint push_notice_state
        check (state in ('waiting', 'sending', 'delivered', 'replaced', 'expired', 'refused', 'unknown')),
    constraint push_notice_payload check ((payload is null) = (state not in ('waiting', 'sending')))
);
create index push_notice_due on push_notice (due_at) where state in ('waiting', 'sending');
create index push_notice_made on push_notice (made_at);
