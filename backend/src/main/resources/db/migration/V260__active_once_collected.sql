-- A badge is active once collected (B4): a setting of the meeting. While it is on, a badge that nobody has in hand opens no door.
-- No row: off.
create table badges_activation (
    meeting        text primary key references meetings_meeting (code) on delete cascade,
    once_collected boolean not null
);

-- The door's roll knows it as one more state: an active badge of such a meeting that nobody has collected is uncollected.
alter table checkin_badge
    add constraint checkin_badge_state check (state in ('active', 'revoked', 'suspended', 'uncollected'));
