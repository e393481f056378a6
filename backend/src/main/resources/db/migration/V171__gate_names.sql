-- What stands at a door in six languages, as rooms have it; the name so far is the English one.
alter table checkin_gate drop constraint checkin_gate_name;
alter table checkin_gate drop constraint checkin_gate_name_check;
alter table checkin_gate alter column name type jsonb using jsonb_build_object('en', name);
alter table checkin_gate add constraint checkin_gate_name_english
    check (name ->> 'en' is not null and length(name ->> 'en') between 1 and 80);
create unique index checkin_gate_name on checkin_gate (meeting, (name ->> 'en'));
