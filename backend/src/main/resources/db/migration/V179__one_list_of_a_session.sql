-- One session has one list of speakers. Of those that a session had before this rule the one published first stays, else the
-- one with inscriptions, else the one that opened first. The others go where nobody is inscribed and nothing was published;
-- where somebody relies on them they stay on record, marked, and outside the rule.
alter table speakers_list add column beside_another boolean not null default false;
create temporary table speakers_list_ranked on commit drop as
    select list.id,
           list.published is not null or list.inscribed as used,
           row_number() over (partition by session
                              order by published nulls last, inscribed desc, opens_at, id) as rank
    from (select id, session, opens_at,
                 (select min(at) from speakers_publication where list = speakers_list.id) as published,
                 exists (select from speakers_inscription where list = speakers_list.id) as inscribed
          from speakers_list) list;
delete from speakers_list where id in (select id from speakers_list_ranked where rank > 1 and not used);
update speakers_list set beside_another = true where id in (select id from speakers_list_ranked where rank > 1);
create unique index speakers_list_session on speakers_list (session) where not beside_another;
