-- Two officers plan the passes of a session (L22): whoever is second is told so. 0: nobody has planned any yet.
alter table badges_pass_plan add column version bigint not null default 1 check (version >= 0);
alter table badges_pass_plan alter column version set default 0;
create index badges_pass_of_meeting on badges_pass (meeting, delegation) where state <> 'revoked';
