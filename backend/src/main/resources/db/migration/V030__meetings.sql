create extension if not exists btree_gist;

create table meetings_meeting (
    code                   text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) between 3 and 40),
    title                  jsonb  not null,
    theme                  jsonb  not null default '{}',
    city                   jsonb  not null,
    venue                  jsonb  not null default '{}',
    zone                   text   not null,
    first_day              date   not null,
    last_day               date   not null,
    languages              text[] not null,
    practical              jsonb  not null default '{}',
    cover_note             jsonb  not null default '{}',
    registration_closes_at timestamptz,
    state                  text   not null check (state in ('draft', 'published')),
    version                bigint not null default 1,
    created_at             timestamptz not null,
    published_at           timestamptz,
    constraint meetings_meeting_days check (last_day >= first_day),
    constraint meetings_meeting_published check ((state = 'published') = (published_at is not null))
);

-- Who chairs the meeting, in the order of precedence that the hosts agreed; several are co-chairs (N3).
create table meetings_chair (
    meeting  text not null references meetings_meeting (code) on delete cascade,
    entity   text not null references network_entity (code),
    position int  not null,
    primary key (meeting, entity)
);

create table meetings_room (
    id       uuid primary key,
    meeting  text  not null references meetings_meeting (code),
    name     jsonb not null,
    capacity int   not null check (capacity between 0 and 100000),
    booths   int   not null check (booths between 0 and 50),
    unique (meeting, id)
);

create table meetings_session (
    id           uuid primary key,
    meeting      text   not null references meetings_meeting (code),
    room         uuid   not null,
    kind         text   not null check (kind in
                 ('ministerial-segment', 'plenary', 'working-group', 'focal-points-only', 'reception', 'other')),
    title        jsonb  not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    visibility   text   not null check (visibility in ('public', 'participants', 'focal-points')),
    languages    text[] not null,
    moderator    text,
    cancelled_at timestamptz,
    cancel_reason text,
    version      bigint not null default 1,
    constraint meetings_session_room foreign key (meeting, room) references meetings_room (meeting, id),
    constraint meetings_session_window check (ends_at > starts_at),
    constraint meetings_session_cancelled check ((cancelled_at is null) = (cancel_reason is null)),
    -- two sessions never share a room at one instant; a cancelled one leaves it free
    constraint meetings_session_room_overlap exclude using gist
        (room with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null)
);
create index meetings_session_meeting on meetings_session (meeting, starts_at);
