-- R3, R7: a delegation has one approved head and at most one person who waits to become it; the approved head stays until
-- the Secretariat approves the other. What was unique among both before is unique within each, so every row fits.
drop index registration_one_head;
create unique index registration_one_head on registration_participant (delegation)
    where role = 'head' and state = 'approved';
create unique index registration_one_coming_head on registration_participant (delegation)
    where role = 'head' and state in ('draft', 'submitted', 'returned', 'waitlisted');
