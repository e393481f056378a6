-- N2: an entity designates the same person once at a time; of a designation sent twice the second is refused. What was recorded
-- twice before this rule stays on record, marked, and outside the rule.
alter table network_designation add column recorded_twice boolean not null default false;
update network_designation twice set recorded_twice = true
    where exists (
        select from network_designation other
        where other.entity = twice.entity and lower(other.name) = lower(twice.name)
          and daterange(other.first_day, other.last_day, '[]') && daterange(twice.first_day, twice.last_day, '[]')
          and (other.first_day, other.id) < (twice.first_day, twice.id));
alter table network_designation add constraint network_designation_overlap exclude using gist
    (entity with =, lower(name) with =, daterange(first_day, last_day, '[]') with &&) where (not recorded_twice);
