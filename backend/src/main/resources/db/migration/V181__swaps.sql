-- Two delegations exchange their places when both focal points agree (L15).
create table speakers_swap (
    id          uuid primary key,
    list        uuid not null references speakers_list (id),
    offered     uuid not null references speakers_inscription (id),
    wanted      uuid not null references speakers_inscription (id),
    state       text not null default 'open',
    proposed_at timestamptz not null,
    expires_at  timestamptz not null,
    answered_at timestamptz,
    constraint speakers_swap_two check (offered <> wanted),
    constraint speakers_swap_state check (state in ('open', 'agreed', 'declined', 'withdrawn', 'expired', 'lapsed')),
    constraint speakers_swap_answered check ((state = 'open') = (answered_at is null))
);
-- Whoever proposes waits for an answer before proposing again.
create unique index speakers_swap_open on speakers_swap (offered) where state = 'open';
create index speakers_swap_list on speakers_swap (list);
create index speakers_swap_wanted on speakers_swap (wanted);

-- The letter that an exchange on an alphabetical list gave, and with whom the place was exchanged last.
alter table speakers_inscription
    add column letter       integer,
    add column swapped_with uuid references speakers_inscription (id);

-- Places are exchanged in one statement: none is held twice at its end.
alter table speakers_inscription drop constraint speakers_inscription_place;
alter table speakers_inscription add constraint speakers_inscription_place unique (list, place) deferrable initially immediate;
