-- A list of speakers: when it takes inscriptions and by which rules it is ordered. Its row is the lock under which receipts
-- and places are drawn: a transaction that fails gives its number back, so receipts have no gap (L2).
create table speakers_list (
    id                    uuid primary key,
    meeting               text not null references meetings_meeting (code),
    session               uuid not null references meetings_session (id),
    title                 jsonb not null,
    opens_at              timestamptz not null,
    closes_at             timestamptz not null,
    zone                  text not null,
    starts_at             timestamptz,
    ends_at               timestamptz,
    national_seconds      bigint not null,
    group_seconds         bigint not null,
    observer_seconds      bigint not null,
    civil_society_seconds bigint not null,
    changeover_seconds    bigint not null,
    bands                 jsonb not null,
    with_states           text[] not null default '{}',
    last_receipt          integer not null default 0,
    last_place            bigint not null default 0,
    version               bigint not null default 1,
    podium_version        bigint not null default 0,
    constraint speakers_list_inscriptions check (opens_at < closes_at),
    constraint speakers_list_segment check ((starts_at is null) = (ends_at is null) and (starts_at is null or starts_at < ends_at))
);
create index speakers_list_meeting on speakers_list (meeting);

-- One request for the floor. The columns from state to ended_at are its turn: what the order and the podium know of it.
create table speakers_inscription (
    id           uuid primary key,
    list         uuid not null references speakers_list (id),
    delegation   uuid not null references registration_delegation (id),
    entity       text not null,
    entity_kind  text not null,
    receipt      integer not null,
    received_at  timestamptz not null,
    honorific    text,
    speaker_name text,
    participant  uuid references registration_participant (id),
    title        text not null,
    level        text not null,
    language     text not null,
    state        text not null,
    ground       text not null,
    place        bigint not null,
    absences     integer not null default 0,
    called_at    timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    pin_position integer,
    pin_reason   text,
    late_reason  text,
    version      bigint not null default 1,
    constraint speakers_inscription_receipt unique (list, receipt),
    constraint speakers_inscription_place unique (list, place),
    constraint speakers_inscription_pinned check ((pin_position is null) = (pin_reason is null) and pin_position > 0)
);
-- One national statement per delegation and list (L10), one speaker at the podium, one speaker on a pinned position.
create unique index speakers_inscription_national on speakers_inscription (list, delegation) where state <> 'withdrawn';
create unique index speakers_inscription_podium on speakers_inscription (list) where state in ('called', 'speaking');
create unique index speakers_inscription_pin on speakers_inscription (list, pin_position) where pin_position is not null;
create index speakers_inscription_delegation on speakers_inscription (delegation);

-- What was published, as it was published: a revision is never changed (L21).
create table speakers_publication (
    list     uuid not null references speakers_list (id),
    revision integer not null,
    at       timestamptz not null,
    slots    jsonb not null,
    primary key (list, revision)
);

create function speakers_publication_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a published revision is never changed' using constraint = 'speakers_publication_immutable',
        errcode = 'integrity_constraint_violation';
end $$;
create trigger speakers_publication_immutable before update or delete on speakers_publication
    for each row execute function speakers_publication_is_immutable();
