-- Two officers edit a room at once: the second write fails on the version (L22).
alter table meetings_room add column version bigint not null default 1;
