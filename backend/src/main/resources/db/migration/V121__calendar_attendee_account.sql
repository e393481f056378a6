-- Whose address was welcomed for the person: when another takes its place, the letter goes there, too. Null: the person had no
-- address, and the focal points got it.
alter table calendar_attendee add column account uuid references identity_account (id);
update calendar_attendee a set account = p.account from registration_participant p where p.id = a.participant;
