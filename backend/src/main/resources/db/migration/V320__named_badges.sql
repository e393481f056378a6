-- Whom staff may name where scans are shown: nobody who is at risk (P1), and secondary passes, which stand for nobody (B3) and are
-- marked in the roll as who is at risk is, so that the search of a door does not offer them.
create view checkin_named as
    select id, meeting, category, name, entity from checkin_badge where not at_risk or category = 'secondary-pass';
