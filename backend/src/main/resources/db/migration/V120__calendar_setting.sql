-- What entries say of the meeting itself (C1): another title, venue or city is news to whoever has the entry. Everybody is
-- taken to have been told what the meeting says today, so that the change itself writes to nobody.
alter table calendar_entry add column setting jsonb, add column told_setting jsonb;
update calendar_entry e
    set setting = jsonb_build_object('meeting', m.title, 'venue', m.venue, 'city', m.city),
        told_setting = case when e.told_status is not null
            then jsonb_build_object('meeting', m.title, 'venue', m.venue, 'city', m.city) end
    from meetings_meeting m where m.code = e.meeting;
alter table calendar_entry alter column setting set not null,
    add constraint calendar_entry_told_setting check ((told_status is null) = (told_setting is null));
