-- Statements on behalf of groups (L11): the group's name as it is read out, and who aligns itself with the statement.
alter table speakers_inscription
    add column group_name text,
    add column aligned    text[] not null default '{}',
    add constraint speakers_inscription_aligned check (group_name is not null or aligned = '{}');

-- Where the list hears them, and the lot from which it is alphabetical (L9); without one it goes by precedence.
alter table speakers_list
    add column groups_stand text not null default 'after-heads',
    add column lot          jsonb,
    add constraint speakers_list_groups_stand check (groups_stand in ('first', 'after-heads', 'by-level', 'last'));

-- One national statement per delegation and list (L10); a statement on behalf of a group is extra, and each group has one.
drop index speakers_inscription_national;
create unique index speakers_inscription_national on speakers_inscription (list, delegation)
    where state <> 'withdrawn' and group_name is null;
create unique index speakers_inscription_group on speakers_inscription (list, lower(group_name))
    where state <> 'withdrawn' and group_name is not null;
