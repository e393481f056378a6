-- Two officers who decide about the booths of one session, and two people who ask for one delegation, at once: the second is told (L22).
alter table interpretation_request add column version bigint not null default 1;
alter table interpretation_provision add column version bigint not null default 1;
