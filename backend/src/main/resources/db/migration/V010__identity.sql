-- People: one address, one account, for all meetings.
create table identity_account (
    id         uuid primary key,
    email      text not null constraint identity_account_email_shape check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    name       text not null constraint identity_account_name_length check (length(name) between 1 and 150),
    language   text not null constraint identity_account_language check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    created_at timestamptz not null
);
create unique index identity_account_email on identity_account (lower(email));

-- Roles within a meeting (null: the whole Network) and, for focal points, a delegation.
create table identity_grant (
    id         uuid primary key,
    account    uuid not null references identity_account (id),
    role       text not null,
    meeting    text,
    delegation uuid,
    given_at   timestamptz not null,
    constraint identity_grant_once unique nulls not distinct (account, role, meeting, delegation),
    constraint identity_grant_scope check (meeting is not null or role in ('secretariat', 'administrator')),
    constraint identity_grant_delegation check ((role = 'focal-point') = (delegation is not null))
);
create index identity_grant_meeting on identity_grant (meeting, role);

-- Somebody asked for a sign-in letter; whether the address has an account is looked up afterwards, out of the asker's sight.
create table identity_sign_in_request (
    id           uuid primary key,
    email        text not null,
    path         text,
    requested_at timestamptz not null
);

-- Links and codes that sign in once. Only their SHA-256 is kept (the code's is salted with the row's id).
create table identity_sign_in (
    id         uuid primary key,
    account    uuid not null references identity_account (id),
    purpose    text not null constraint identity_sign_in_purpose check (purpose in ('request', 'invitation')),
    token_hash bytea not null constraint identity_sign_in_token unique,
    code_hash  bytea,
    path       text,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    attempts   integer not null default 0
);
create index identity_sign_in_account on identity_sign_in (account, expires_at);

-- Signed-in browsers, by the SHA-256 of their cookie.
create table identity_session (
    token_hash bytea primary key,
    account    uuid not null references identity_account (id),
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ends_at    timestamptz not null,
    constraint identity_session_ends check (expires_at <= ends_at)
);
create index identity_session_account on identity_session (account);

-- One-time links for the first administrator, printed on the console.
create table identity_setup (
    token_hash bytea primary key,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);

-- QR codes that enrol one door device each, and the devices (B10).
create table identity_enrolment (
    id         uuid primary key,
    token_hash bytea not null constraint identity_enrolment_token unique,
    meeting    text not null,
    gate       uuid not null,
    role       text not null constraint identity_enrolment_role check (role in ('door-scanner', 'door-supervisor')),
    label      text not null,
    issued_at  timestamptz not null,
    issued_by  uuid not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table identity_device (
    id          uuid primary key,
    enrolment   uuid not null constraint identity_device_enrolment unique references identity_enrolment (id),
    token_hash  bytea not null constraint identity_device_token unique,
    meeting     text not null,
    gate        uuid not null,
    role        text not null constraint identity_device_role check (role in ('door-scanner', 'door-supervisor')),
    label       text not null,
    name        text not null,
    enrolled_at timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create index identity_device_meeting on identity_device (meeting, enrolled_at);

-- How often an address or a client has asked lately, counted for all instances together. Buckets are hashes.
create table identity_rate (
    bucket bytea not null,
    starts timestamptz not null,
    hits   integer not null,
    primary key (bucket, starts)
);

-- Who changed what, when, from what, to what, why (X3). Rows are written and never changed.
create table identity_audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor_kind text not null,
    actor      uuid not null,
    actor_name text not null,
    meeting    text,
    subject    text not null,
    action     text not null,
    before     jsonb,
    after      jsonb,
    reason     text
);
create index identity_audit_meeting on identity_audit (meeting, id desc);
create index identity_audit_subject on identity_audit (subject, id desc);

create function identity_audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append only' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger identity_audit_append_only before update or delete or truncate on identity_audit
    for each statement execute function identity_audit_is_append_only();
