-- P1: names of published revisions that nobody may read any longer; revisions themselves never change (L21)
create table speakers_protected_name (
    inscription uuid not null references speakers_inscription (id),
    name        text not null,
    alias       text,
    primary key (inscription, name)
);
