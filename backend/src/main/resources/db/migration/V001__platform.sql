-- What happened, kept for a week so that screens can resume, and what handlers still owe it.
create table platform_outbox (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default clock_timestamp(),
    topic    text not null,
    meeting  text,
    subject  text not null,
    audience text not null,
    data     jsonb not null
);
create index platform_outbox_meeting on platform_outbox (meeting, id);

create table platform_outbox_task (
    event    bigint not null references platform_outbox (id),
    handler  text not null,
    attempts integer not null default 0,
    due      timestamptz not null default clock_timestamp(),
    error    text,
    primary key (event, handler)
);
create index platform_outbox_task_due on platform_outbox_task (due);

-- The first answer to a command that a phone may send twice (L3).
create table platform_idempotency (
    scope       text not null,
    key         text not null,
    fingerprint bytea not null,
    answer      jsonb,
    at          timestamptz not null default clock_timestamp(),
    primary key (scope, key)
);

-- Facts about this database itself, such as that it holds sample meetings.
create table platform_setting (
    name  text primary key,
    value text not null
);
