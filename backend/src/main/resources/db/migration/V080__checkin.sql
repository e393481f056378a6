-- Where people are scanned. zone: the bit of the zone that the gate leads into, 0 for the meeting as a whole.
create table checkin_gate (
    id         uuid primary key,
    meeting    text not null references meetings_meeting (code),
    name       text not null check (length(name) between 1 and 80),
    zone       smallint not null default 0 check (zone between 0 and 255),
    reentry    boolean not null default false,
    created_at timestamptz not null,
    constraint checkin_gate_name unique (meeting, name)
);

-- What the door knows of each badge: kept by the badges module's own transactions, so that it is never behind (B2).
-- changed: the transaction that wrote the row; a scanner asks for what is not older than its snapshot.
create table checkin_badge (
    id           uuid primary key,
    meeting      text not null,
    participant  uuid not null,
    delegation   uuid,
    registration bigint not null,
    generation   integer not null,
    digest       text not null,
    state        text not null,
    category     text not null,
    zones        smallint not null,
    not_before   timestamptz not null,
    not_after    timestamptz not null,
    name         text not null,
    latin_name   text not null,
    honorific    text not null,
    entity       text,
    head         boolean not null,
    at_risk      boolean not null,
    no_photo     boolean not null,
    changed      xid8 not null default pg_current_xact_id(),
    constraint checkin_badge_digest unique (digest),
    constraint checkin_badge_generation unique (meeting, registration, generation)
);
create index checkin_badge_participant on checkin_badge (participant);

-- Every scan for ever, with what the door said (B5). No foreign keys on this path: each would make all scans of a gate lock
-- the same row. Rows are added only; an undo is written into them.
create table checkin_scan (
    id          uuid primary key,
    meeting     text not null,
    gate        uuid not null,
    device      uuid not null,
    badge       uuid,
    participant uuid,
    digest      text,
    direction   text not null check (direction in ('in', 'out')),
    happened_at timestamptz not null,
    device_at   timestamptz not null,
    clock_offset bigint not null,
    received_at timestamptz not null,
    verdict     text not null,
    decided     text,
    first_at    timestamptz,
    first_gate  uuid,
    conflict    boolean not null,
    undone_at   timestamptz,
    undone_by   text,
    undone_reason text
);
create index checkin_scan_recent on checkin_scan (meeting, received_at desc);

-- Who is where: one row per person and zone that was ever entered.
create table checkin_presence (
    participant uuid not null,
    zone        smallint not null,
    meeting     text not null,
    inside      boolean not null,
    since       timestamptz not null,
    gate        uuid not null,
    scan        uuid not null,
    changed     xid8 not null,
    primary key (participant, zone)
) with (fillfactor = 80);
create index checkin_presence_meeting on checkin_presence (meeting);

-- What a scanner without network let in and the server would not have (B7), until a supervisor resolves it.
create table checkin_conflict (
    id          uuid primary key,
    meeting     text not null,
    scan        uuid not null,
    badge       uuid,
    participant uuid,
    verdict     text not null,
    found_at    timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    resolution  text,
    constraint checkin_conflict_scan unique (scan)
);
create index checkin_conflict_open on checkin_conflict (meeting) where resolved_at is null;
