-- Links by which a screen before the speaker or in the room shows the podium of a list without anybody signing in there, until the
-- Secretariat takes them back or the meeting is over (L25). The secret itself is not stored.
create table speakers_screen_link (
    id         uuid primary key,
    secret     bytea not null unique check (length(secret) = 32),
    list       uuid not null references speakers_list (id) on delete cascade,
    label      text not null check (length(label) between 1 and 100),
    kind       text not null check (kind in ('clock', 'room')),
    issued_at  timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index speakers_screen_link_list on speakers_screen_link (list) where revoked_at is null;
