-- The version of the person's photo, where there is one: a phone at the door knows by it that there is something to ask for.
alter table checkin_badge add column photo text;
