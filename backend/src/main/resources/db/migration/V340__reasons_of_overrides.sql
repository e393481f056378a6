-- A reason that was chosen with one press is known by its name, too, so that everybody reads it in their own language; the text
-- stays as the phone had it. Null where somebody wrote their own words, and in everything from before.
alter table checkin_override
    add column reason_code text constraint checkin_override_reason_code
        check (reason_code in ('secretariat', 'document', 'escort', 'room'));
