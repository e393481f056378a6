-- Which alerts were given: at each threshold once, also if the order jumps over it (L18).
create table speakers_alert (
    inscription uuid not null references speakers_inscription (id) on delete cascade,
    threshold   integer not null,
    at          timestamptz not null,
    primary key (inscription, threshold)
);
