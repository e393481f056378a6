-- P1: whose name it is that a revision no longer shows. An inscription may have named several people, one after the other, and
-- each is protected, and freed, alone.
alter table speakers_protected_name add column participant uuid;
update speakers_protected_name n set participant = i.participant from speakers_inscription i where i.id = n.inscription;
create index speakers_protected_name_participant on speakers_protected_name (participant);
