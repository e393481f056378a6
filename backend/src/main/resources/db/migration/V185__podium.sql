-- The podium's clock: interruptions do not count as speaking time, and extra time (L12) is part of the limit.
alter table speakers_inscription
    add paused_at timestamptz,
    add paused_millis bigint not null default 0,
    add extra_seconds bigint not null default 0,
    add constraint speakers_inscription_pause check (paused_at is null or state = 'speaking'),
    add constraint speakers_inscription_paused check (paused_millis >= 0),
    add constraint speakers_inscription_extra check (extra_seconds between 0 and 1800);

-- When the clock turns amber (L25), and how many statements ahead a speaker is alerted (L18).
alter table speakers_list
    add amber_seconds bigint not null default 30,
    add alerts integer[] not null default '{10,5}',
    add constraint speakers_list_amber check (amber_seconds between 0 and 600);

-- What was done at the podium, by the podium's version after it, so that it can be taken back: the turn and the pin before
-- and after. An undo is an act, too, which nobody undoes.
create table speakers_podium_act (
    list        uuid not null references speakers_list (id) on delete cascade,
    version     bigint not null,
    act         text not null,
    inscription uuid not null references speakers_inscription (id) on delete cascade,
    before      jsonb not null,
    after       jsonb not null,
    officer     text not null,
    at          timestamptz not null,
    undone      boolean not null,
    primary key (list, version)
);

-- The one device from which the podium is presided, as long as nobody takes it over.
create table speakers_presiding (
    list    uuid primary key references speakers_list (id) on delete cascade,
    device  uuid not null,
    officer text not null,
    since   timestamptz not null
);
