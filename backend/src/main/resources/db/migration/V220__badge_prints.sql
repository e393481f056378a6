-- Badges printed for the whole meeting: what was ordered, in which order, and how far the making is. The files go after a
-- while; which badge was printed as what stays, so that the next run can print only what is missing or has changed.
create table badges_print_run (
    id            uuid primary key,
    meeting       text not null references badges_series (meeting),
    format        text not null,
    language      text not null,
    which         text not null,
    category      text,
    zones         smallint not null,
    covers        boolean not null,
    state         text not null default 'making',
    ordered_at    timestamptz not null,
    finished_at   timestamptz,
    files_gone_at timestamptz,
    constraint badges_print_run_format check (format in ('a6', 'a6-double', 'cr80', 'a4-of-4', 'a4-of-8')),
    constraint badges_print_run_language check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    constraint badges_print_run_which check (which in ('all', 'not-printed', 'changed', 'outstanding')),
    constraint badges_print_run_zones check (zones between 0 and 255),
    constraint badges_print_run_state check (state in ('making', 'stopped', 'ready', 'cancelled')),
    constraint badges_print_run_finished check ((finished_at is null) = (state in ('making', 'stopped'))),
    constraint badges_print_run_files check (files_gone_at is null or finished_at is not null)
);
create index badges_print_run_meeting on badges_print_run (meeting, ordered_at);

-- One file of a run: made by one instance at a time, under a claim that runs out when that instance dies.
create table badges_print_part (
    run           uuid not null references badges_print_run (id) on delete cascade,
    number        integer not null,
    sheets        integer not null,
    badges        integer not null,
    state         text not null default 'waiting',
    due_at        timestamptz not null,
    claim         uuid,
    attempts      integer not null default 0,
    left_out      integer not null default 0,
    size          bigint not null default 0,
    primary key (run, number),
    constraint badges_print_part_numbered check (number > 0 and sheets > 0 and badges > 0),
    constraint badges_print_part_state check (state in ('waiting', 'making', 'made')),
    constraint badges_print_part_claim check ((claim is null) = (state <> 'making')),
    constraint badges_print_part_left_out check (left_out between 0 and badges),
    constraint badges_print_part_size check ((size > 0) = (state = 'made'))
);
create index badges_print_part_due on badges_print_part (due_at) where state <> 'made';

-- The badges of a run in the order in which they are printed. The fingerprint says what stood on a badge when it was printed;
-- it is null before, and for ever where the badge could no longer be used by then.
create table badges_print_badge (
    run         uuid not null,
    position    integer not null,
    badge       uuid not null references badges_badge (id) on delete cascade,
    part        integer not null,
    envelope    integer not null,
    opens       boolean not null,
    fingerprint text,
    primary key (run, position),
    constraint badges_print_badge_once unique (run, badge),
    constraint badges_print_badge_part foreign key (run, part) references badges_print_part (run, number) on delete cascade,
    constraint badges_print_badge_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$')
);
create index badges_print_badge_part on badges_print_badge (run, part);
create index badges_print_badge_badge on badges_print_badge (badge) where fingerprint is not null;

-- The files in pieces, so that no more than a piece is ever in memory.
create table badges_print_piece (
    run   uuid not null,
    part  integer not null,
    piece integer not null,
    bytes bytea not null,
    primary key (run, part, piece),
    constraint badges_print_piece_part foreign key (run, part) references badges_print_part (run, number) on delete cascade
);
alter table badges_print_piece alter column bytes set storage external;
