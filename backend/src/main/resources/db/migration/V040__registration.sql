-- One delegation per entity and meeting; its answers to what the concept paper of 2016 asked by mail (R11).
create table registration_delegation (
    id               uuid primary key,
    meeting          text not null references meetings_meeting (code),
    entity           text not null references network_entity (code),
    invited_at       timestamptz not null,
    designated       boolean,
    designated_name  text,
    will_attend      boolean,
    answer_note      text,
    answered_at      timestamptz,
    version          bigint not null default 1,
    constraint registration_delegation_once unique (meeting, entity),
    constraint registration_delegation_answer check
        ((answered_at is null) = (designated is null) and (answered_at is null) = (will_attend is null)),
    unique (meeting, id)
);

-- Who acts for a delegation (R1). A handover ends a row; the history stays.
create table registration_focal_point (
    delegation uuid not null references registration_delegation (id),
    account    uuid not null references identity_account (id),
    name       text not null,
    email      text not null,
    language   text not null,
    since      timestamptz not null,
    until      timestamptz,
    primary key (delegation, account, since)
);
create unique index registration_focal_point_current on registration_focal_point (delegation, account)
    where until is null;

-- One person at one meeting; without a delegation for single guests.
create table registration_participant (
    id            uuid primary key,
    meeting       text not null references meetings_meeting (code),
    delegation    uuid,
    role          text not null,
    category      text not null,
    honorific     text not null default '',
    passport_name text not null check (length(passport_name) between 1 and 150),
    display_name  text not null check (length(display_name) between 1 and 150),
    alias         text check (length(alias) between 1 and 150),
    title         text,
    email         text,
    account       uuid references identity_account (id),
    language      text not null,
    birth_date    date,
    photo_consent boolean not null,
    at_risk       boolean not null,
    name_key      text not null,
    state         text not null check (state in
                  ('draft', 'submitted', 'approved', 'returned', 'refused', 'withdrawn', 'waitlisted')),
    reason        text,
    reason_rule   text,
    reason_by     text,
    late          boolean not null default false,
    version       bigint not null default 1,
    created_at    timestamptz not null,
    submitted_at  timestamptz,
    decided_at    timestamptz,
    constraint registration_participant_delegation
        foreign key (meeting, delegation) references registration_delegation (meeting, id)
);
-- R3: at most one head of delegation at any instant
create unique index registration_one_head on registration_participant (delegation)
    where role = 'head' and state not in ('refused', 'withdrawn');
create index registration_participant_delegation_index on registration_participant (delegation);
create index registration_participant_name on registration_participant (meeting, name_key);
create index registration_participant_order on registration_participant (meeting, passport_name, id);
create index registration_participant_account on registration_participant (account) where account is not null;

-- R7: what a focal point wants changed on the badge of an approved person; the approved data stay valid until decided.
create table registration_change (
    id           uuid primary key,
    participant  uuid not null references registration_participant (id),
    approved     jsonb not null,
    wanted       jsonb not null,
    requested_at timestamptz not null,
    requested_by text not null,
    outcome      text check (outcome in ('accepted', 'refused', 'superseded')),
    reason       text,
    decided_at   timestamptz,
    constraint registration_change_decided check ((outcome is null) = (decided_at is null))
);
create unique index registration_change_open on registration_change (participant) where outcome is null;
