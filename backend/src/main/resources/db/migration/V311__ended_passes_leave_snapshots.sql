-- When neither the roll nor the code of a secondary pass lets anybody in any more: then no scanner needs to know of it. The code
-- may say a later time than the roll, where the session was moved to an earlier one. Badges, and passes from before: never.
alter table checkin_badge add column spent_from timestamptz;
