-- Whether the person who is to speak confirmed it (L24): asked once the slot is published, and again when somebody else is named.
create table speakers_confirmation (
    inscription uuid primary key references speakers_inscription (id),
    speaker     text not null,
    asked_at    timestamptz not null,
    reminded_at timestamptz,
    answer      text,
    answered_at timestamptz,
    constraint speakers_confirmation_answer check (answer in ('confirmed', 'declined')),
    constraint speakers_confirmation_answered check ((answer is null) = (answered_at is null))
);

-- The links in letters by which the reader answers without signing in; the secret itself is not stored.
create table speakers_confirmation_link (
    secret      bytea primary key,
    inscription uuid not null references speakers_inscription (id),
    speaker     text not null,
    account     uuid not null,
    issued_at   timestamptz not null
);
create index speakers_confirmation_link_inscription on speakers_confirmation_link (inscription);

-- Links by which a minister's office follows the slot without signing in, until the focal point takes them back.
create table speakers_office_link (
    id          uuid primary key,
    secret      bytea not null unique,
    inscription uuid not null references speakers_inscription (id),
    label       text not null,
    issued_at   timestamptz not null,
    revoked_at  timestamptz
);
create index speakers_office_link_inscription on speakers_office_link (inscription);
