-- A statement beyond the segment's end stands in calendars without a time of its own (L13): tentative.
alter table calendar_entry
    drop constraint calendar_entry_status_check,
    drop constraint calendar_entry_told_status_check,
    add constraint calendar_entry_status_check check (status in ('confirmed', 'tentative', 'cancelled', 'released')),
    add constraint calendar_entry_told_status_check
        check (told_status in ('confirmed', 'tentative', 'cancelled', 'released'));
