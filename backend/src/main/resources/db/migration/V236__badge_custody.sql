-- Badges in somebody's hands (B4): collected by the person, or in bulk by a liaison officer against a numbered custody receipt.
create table badges_handover (
    id       uuid primary key,
    meeting  text not null references meetings_meeting (code) on delete cascade,
    number   integer not null check (number > 0),
    receiver text not null check (length(receiver) between 1 and 150),
    given_at timestamptz not null,
    given_by text not null,
    constraint badges_handover_number unique (meeting, number)
);

-- handover: null where the person came. Rows are kept when a badge comes back; at any instant one of a badge is open at most.
create table badges_collection (
    id           uuid primary key,
    badge        uuid not null references badges_badge (id) on delete cascade,
    handover     uuid references badges_handover (id) on delete cascade,
    collected_at timestamptz not null,
    collected_by text not null,
    returned_at  timestamptz,
    returned_by  text,
    constraint badges_collection_return check ((returned_at is null) = (returned_by is null))
);
create unique index badges_collected_once on badges_collection (badge) where returned_at is null;
create index badges_collection_handover on badges_collection (handover) where handover is not null;
