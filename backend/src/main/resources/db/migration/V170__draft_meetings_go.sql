-- A draft that the Secretariat gives up goes with all that was prepared for it. Delegations and people are left out on
-- purpose: they hold their meeting. What is published is held by the application, and its lists by their revisions.
alter table meetings_room
    drop constraint meetings_room_meeting_fkey,
    add constraint meetings_room_meeting_fkey foreign key (meeting) references meetings_meeting (code) on delete cascade;
alter table meetings_session
    drop constraint meetings_session_meeting_fkey,
    add constraint meetings_session_meeting_fkey foreign key (meeting) references meetings_meeting (code) on delete cascade;
alter table speakers_list
    drop constraint speakers_list_meeting_fkey,
    add constraint speakers_list_meeting_fkey foreign key (meeting) references meetings_meeting (code) on delete cascade;
alter table interpretation_provision
    drop constraint interpretation_provision_meeting_fkey,
    add constraint interpretation_provision_meeting_fkey foreign key (meeting) references meetings_meeting (code)
        on delete cascade;
alter table checkin_gate
    drop constraint checkin_gate_meeting_fkey,
    add constraint checkin_gate_meeting_fkey foreign key (meeting) references meetings_meeting (code) on delete cascade;
alter table badges_series
    drop constraint badges_series_meeting_fkey,
    add constraint badges_series_meeting_fkey foreign key (meeting) references meetings_meeting (code) on delete cascade;
alter table badges_key
    drop constraint badges_key_meeting_fkey,
    add constraint badges_key_meeting_fkey foreign key (meeting) references badges_series (meeting) on delete cascade;
alter table calendar_entry
    drop constraint calendar_entry_meeting_fkey,
    add constraint calendar_entry_meeting_fkey foreign key (meeting) references meetings_meeting (code) on delete cascade;
alter table calendar_feed
    drop constraint calendar_feed_meeting_fkey,
    add constraint calendar_feed_meeting_fkey foreign key (meeting) references meetings_meeting (code) on delete cascade;
