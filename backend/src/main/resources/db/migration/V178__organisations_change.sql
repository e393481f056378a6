-- The name of an organisation that the Secretariat added can be corrected, and one that nobody used can go (R10). The States and
-- organisations that come with a release have no version: their names are the United Nations' and change with a release only.
alter table network_entity add column version bigint;
update network_entity set version = 1
 where exists (select from identity_audit where subject = 'entity:' || code and action = 'network.entity-added');
