-- Transferable secondary passes (B3): so many for each delegation at one session, with exceptions; all together never more than
-- the session's room has seats. seats: of the room when the plan was last written; issued: the passes that can be used. Who
-- changes a session's passes holds the row of its plan.
create table badges_pass_plan (
    session        uuid primary key references meetings_session (id) on delete cascade,
    meeting        text not null references meetings_meeting (code) on delete cascade,
    per_delegation integer not null check (per_delegation between 0 and 100),
    zones          smallint not null check (zones between 0 and 255),
    seats          integer not null check (seats >= 0),
    issued         integer not null check (issued >= 0),
    constraint badges_pass_plan_seats check (issued <= seats)
);
create index badges_pass_plan_meeting on badges_pass_plan (meeting);

create table badges_pass_exception (
    session    uuid not null references badges_pass_plan (session) on delete cascade,
    delegation uuid not null,
    passes     integer not null check (passes between 0 and 100),
    primary key (session, delegation)
);

-- holder: stands for whoever carries the pass, the same through all generations, so that one person at a time is in with it.
-- place: the number that the delegation counts by. The code itself is not kept, as of badges.
create table badges_pass (
    id             uuid primary key,
    holder         uuid not null,
    meeting        text not null,
    session        uuid not null references badges_pass_plan (session) on delete cascade,
    delegation     uuid not null,
    entity         text not null,
    place          integer not null check (place > 0),
    serial         integer not null,
    registration   bigint not null,
    generation     integer not null check (generation between 1 and 65535),
    key_id         smallint not null,
    claims         bytea not null check (length(claims) = 24),
    digest         text not null,
    zones          smallint not null,
    not_before     timestamptz not null,
    not_after      timestamptz not null,
    state          text not null check (state in ('active', 'revoked', 'suspended')),
    issued_at      timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text check (char_length(revoked_reason) <= 500),
    foreign key (meeting, key_id) references badges_key (meeting, key_id),
    constraint badges_pass_digest unique (digest),
    constraint badges_pass_serial unique (meeting, serial, generation),
    constraint badges_pass_registration unique (meeting, registration, generation),
    constraint badges_pass_window check (not_after > not_before),
    constraint badges_pass_revocation check ((state = 'revoked') = (revoked_at is not null))
);
create unique index badges_pass_place on badges_pass (session, delegation, place) where state <> 'revoked';
create index badges_pass_delegation on badges_pass (delegation);
create index badges_pass_key on badges_pass (meeting, key_id) where state <> 'revoked';
