-- Who is in a meeting as far as calendars are concerned: approved, and told so by letter.
create table calendar_attendee (
    meeting     text not null references meetings_meeting (code),
    participant uuid not null,
    welcomed_at timestamptz not null,
    primary key (meeting, participant)
);

-- One obligation in one calendar (C1). Without an account it is the public programme's.
create table calendar_entry (
    uid         uuid primary key,
    meeting     text not null references meetings_meeting (code),
    account     uuid references identity_account (id),
    kind        text not null check (kind in ('session', 'speaking-slot')),
    subject     uuid not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    room        uuid,
    place       jsonb not null,
    title       jsonb not null,
    status      text not null check (status in ('confirmed', 'cancelled', 'released')),
    sequence    integer not null check (sequence >= 0),
    changed_at  timestamptz not null,
    -- What the last letter said; drift is measured from here (C6).
    told_start  timestamptz,
    told_end    timestamptz,
    told_room   uuid,
    told_status text check (told_status in ('confirmed', 'cancelled', 'released')),
    constraint calendar_entry_once unique nulls not distinct (meeting, account, subject),
    check ((told_status is null) = (told_start is null) and (told_status is null) = (told_end is null))
);

-- Calendar programs ignore what has a lower SEQUENCE than they know, so it never falls and a UID never changes hands (C1).
create function calendar_entry_keeps_its_word() returns trigger language plpgsql as $$
begin
    if new.sequence < old.sequence or new.uid <> old.uid or new.account is distinct from old.account
        or new.subject <> old.subject then
        raise exception 'calendar entry % would break its word', old.uid
            using errcode = 'check_violation', constraint = 'calendar_entry_keeps_its_word';
    end if;
    return new;
end $$;
create trigger calendar_entry_keeps_its_word before update on calendar_entry
    for each row execute function calendar_entry_keeps_its_word();

-- A person's subscription; only the digest of its address is kept (C4). One at a time.
create table calendar_feed (
    token_hash bytea primary key,
    meeting    text not null references meetings_meeting (code),
    account    uuid not null references identity_account (id),
    created_at timestamptz not null,
    revoked_at timestamptz
);
create unique index calendar_feed_current on calendar_feed (meeting, account) where revoked_at is null;
