-- No reason is longer than its field takes; what was written before that was so stays as it is.
alter table badges_badge
    add constraint badges_badge_reason_length check (char_length(revoked_reason) <= 500) not valid;
alter table checkin_scan
    add constraint checkin_scan_reason_length check (char_length(undone_reason) <= 500) not valid;
alter table checkin_conflict
    add constraint checkin_conflict_reason_length check (char_length(resolution) <= 500) not valid;
alter table meetings_session
    add constraint meetings_session_reason_length check (char_length(cancel_reason) <= 500) not valid;
alter table speakers_inscription
    add constraint speakers_inscription_reason_length
        check (char_length(pin_reason) <= 500 and char_length(late_reason) <= 500) not valid;
