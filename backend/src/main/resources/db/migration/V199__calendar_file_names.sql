-- What the calendar part of a letter is called as a file; null in letters from before it had a name of its own.
alter table mail_message add column ics_name text;
