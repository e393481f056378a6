-- Texts of statements (L23). A version is never changed and never deleted; the one thing that can happen to it is that it is
-- withdrawn. Where its bytes lie is said by its shelf: in speakers_text_part, or in the directory of the setting.
create table speakers_text (
    id           uuid primary key,
    inscription  uuid not null references speakers_inscription (id) on delete cascade,
    version      integer not null,
    language     text not null,
    kind         text not null,
    charset      text,
    size         bigint not null,
    sha256       text not null,
    words        integer,
    characters   integer,
    handed_in_at timestamptz not null,
    late         boolean not null,
    shelf        text not null,
    withdrawn_at timestamptz,
    constraint speakers_text_version unique (inscription, version),
    constraint speakers_text_numbered check (version > 0),
    constraint speakers_text_kind check (kind in ('pdf', 'docx', 'txt') and (charset is null) = (kind <> 'txt')),
    constraint speakers_text_size check (size > 0),
    constraint speakers_text_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint speakers_text_counted check ((words is null) = (characters is null) and words >= 0 and characters >= 0),
    constraint speakers_text_shelf check (shelf in ('database', 'directory'))
);

-- The bytes of a text in pieces, so that no more than a piece is ever in memory.
create table speakers_text_part (
    text  uuid not null references speakers_text (id) on delete cascade,
    part  integer not null,
    bytes bytea not null,
    primary key (text, part)
);
alter table speakers_text_part alter column bytes set storage external;

create function speakers_text_stays() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null or to_jsonb(new) - 'withdrawn_at' <> to_jsonb(old) - 'withdrawn_at' then
        raise exception 'a version of a text is never changed' using constraint = 'speakers_text_stays',
            errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger speakers_text_stays before update on speakers_text for each row execute function speakers_text_stays();

-- How long before the first statement the texts of a list are due; a list without a row has the setting's.
create table speakers_text_terms (
    list             uuid primary key references speakers_list (id) on delete cascade,
    deadline_minutes bigint not null,
    version          bigint not null default 1,
    constraint speakers_text_terms_deadline check (deadline_minutes between 0 and 10080)
);
