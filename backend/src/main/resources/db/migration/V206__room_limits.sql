-- How many of a category may be inside a zone at once (B9): in all, or of each delegation; 0: nobody. No row: as many as come.
-- zone: the zone's bit, 0 for the meeting as a whole, as of gates.
create table checkin_limit (
    meeting  text not null references meetings_meeting (code) on delete cascade,
    zone     smallint not null check (zone between 0 and 255),
    category text not null,
    scope    text not null check (scope in ('meeting', 'delegation')),
    most     integer not null check (most between 0 and 100000),
    primary key (meeting, zone, category)
);
