-- The Secretariat adds organisations that no list of the United Nations names. English is needed and stands in for the other
-- languages (X1); the names that come with a release still have all six.
alter table network_entity drop constraint network_entity_name_check;
alter table network_entity drop constraint network_entity_sort_name_check;
alter table network_entity add constraint network_entity_name_english check (name ? 'en');
alter table network_entity add constraint network_entity_sort_name_english check (sort_name ? 'en');

-- Five invented organisations came with earlier releases, for the demonstration. They go, save where somebody used one.
delete from network_entity invented
 where code in ('HIGHLAND-VOICES', 'LANTERN-LEGAL', 'OLIVE-BRIDGE', 'SHORELINE-PEACE', 'THREE-RIVERS')
   and not exists (select from network_designation where entity = invented.code)
   and not exists (select from network_chair where entity = invented.code)
   and not exists (select from meetings_chair where entity = invented.code)
   and not exists (select from registration_delegation where entity = invented.code)
   and not exists (select from speakers_list where invented.code = any (with_states));
