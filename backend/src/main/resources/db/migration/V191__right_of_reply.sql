-- The right of reply (L20): a queue of its own beside each list, with limits and numbers of its own, so that nothing in it ever
-- alters the list. Limits that are null are the setting's. The version rises with each act at the podium (L22).
create table speakers_reply_queue (
    list           uuid primary key references speakers_list (id) on delete cascade,
    first_seconds  bigint,
    second_seconds bigint,
    terms_version  bigint not null default 0,
    last_receipt   integer not null default 0,
    last_place     bigint not null default 0,
    version        bigint not null default 0,
    constraint speakers_reply_queue_limits check ((first_seconds is null) = (second_seconds is null)
        and first_seconds between 10 and 3600 and second_seconds between 10 and 3600)
);

-- One reply; "claim" is which of the delegation's two rights of that day it takes.
create table speakers_reply (
    id            uuid primary key,
    list          uuid not null references speakers_reply_queue (list) on delete cascade,
    delegation    uuid not null references registration_delegation (id),
    entity        text not null,
    day           date not null,
    claim         integer not null,
    receipt       integer not null,
    received_at   timestamptz not null,
    honorific     text,
    speaker_name  text,
    participant   uuid references registration_participant (id),
    title         text not null,
    language      text not null,
    replies_to    uuid references speakers_inscription (id) on delete cascade,
    remark        text,
    state         text not null,
    place         bigint not null,
    absences      integer not null default 0,
    called_at     timestamptz,
    started_at    timestamptz,
    ended_at      timestamptz,
    paused_at     timestamptz,
    paused_millis bigint not null default 0,
    extra_seconds bigint not null default 0,
    version       bigint not null default 1,
    constraint speakers_reply_claim check (claim in (1, 2)),
    constraint speakers_reply_receipt unique (list, receipt),
    constraint speakers_reply_place unique (list, place),
    constraint speakers_reply_state
        check (state in ('inscribed', 'withdrawn', 'called', 'speaking', 'delivered', 'not-delivered')),
    constraint speakers_reply_absences check (absences between 0 and 2),
    constraint speakers_reply_pause check (paused_at is null or state = 'speaking'),
    constraint speakers_reply_paused check (paused_millis >= 0),
    constraint speakers_reply_extra check (extra_seconds between 0 and 1800)
);
-- At most two of a delegation and day; who withdraws gives the right back.
create unique index speakers_reply_right on speakers_reply (list, delegation, day, claim) where state <> 'withdrawn';
create unique index speakers_reply_podium on speakers_reply (list) where state in ('called', 'speaking');
create index speakers_reply_delegation on speakers_reply (delegation);
create index speakers_reply_participant on speakers_reply (participant);

-- What was done at the podium with replies, so that it can be taken back.
create table speakers_reply_act (
    list    uuid not null references speakers_reply_queue (list) on delete cascade,
    version bigint not null,
    act     text not null,
    reply   uuid not null references speakers_reply (id) on delete cascade,
    before  jsonb not null,
    after   jsonb not null,
    officer text not null,
    at      timestamptz not null,
    undone  boolean not null,
    primary key (list, version)
);
