-- Who can take part: States and organisations, with the names that the United Nations uses (R10).
-- The rows come from R__network_entities.sql.
create table network_entity (
    code      text primary key check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    kind      text  not null check (kind in
              ('member-state', 'observer-state', 'intergovernmental', 'un-entity', 'civil-society')),
    iso2      text unique,
    name      jsonb not null check (name ?& array['ar', 'en', 'es', 'fr', 'ru', 'zh']),
    sort_name jsonb not null check (sort_name ?& array['ar', 'en', 'es', 'fr', 'ru', 'zh'])
);

-- A focal point's designation has a first and a last day (N2); one entity may have designated several, or nobody.
create table network_designation (
    id        uuid primary key,
    entity    text not null references network_entity (code),
    name      text not null check (length(name) between 1 and 150),
    first_day date not null,
    last_day  date check (last_day >= first_day)
);
create index network_designation_entity on network_designation (entity, first_day);

-- Who chairs the Network, and when; co-chairs are two rows of the same days (N3).
create table network_chair (
    entity    text not null references network_entity (code),
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    primary key (entity, first_day)
);
