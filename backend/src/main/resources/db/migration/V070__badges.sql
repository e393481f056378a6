-- What a meeting is called in codes, and the next number on its badges.
create table badges_series (
    meeting     text primary key references meetings_meeting (code),
    number      integer generated always as identity unique,
    next_serial integer not null default 1
);

-- Signing keys. The newest that is not retired signs; all are accepted at doors. The private half never leaves the server;
-- with a sealing key in the configuration it is stored encrypted (ADR 0050).
create table badges_key (
    meeting     text     not null references badges_series (meeting),
    key_id      smallint not null check (key_id between 1 and 255),
    public_key  bytea    not null check (length(public_key) = 32),
    private_key bytea    not null,
    sealed      boolean  not null,
    created_at  timestamptz not null,
    retired_at  timestamptz,
    primary key (meeting, key_id)
);

-- Issued badges of all generations. The code itself is not kept: its claims are, signing them again gives the same code,
-- and its digest finds the badge at the door.
create table badges_badge (
    id             uuid primary key,
    meeting        text not null,
    participant    uuid not null references registration_participant (id),
    delegation     uuid,
    serial         integer not null,
    registration   bigint not null,
    generation     integer not null check (generation between 1 and 65535),
    key_id         smallint not null,
    claims         bytea not null check (length(claims) = 24),
    digest         text not null,
    category       text not null,
    zones          smallint not null,
    not_before     timestamptz not null,
    not_after      timestamptz not null,
    state          text not null check (state in ('active', 'revoked', 'suspended')),
    issued_at      timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text,
    foreign key (meeting, key_id) references badges_key (meeting, key_id),
    constraint badges_digest unique (digest),
    constraint badges_serial unique (meeting, serial, generation),
    constraint badges_registration unique (meeting, registration, generation),
    constraint badges_revocation check ((state = 'revoked') = (revoked_at is not null))
);
-- B2: one badge that can be used per person
create unique index badges_one_per_participant on badges_badge (participant) where state <> 'revoked';
create index badges_delegation on badges_badge (delegation) where delegation is not null;
