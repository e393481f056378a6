-- What each door device told last of itself. One row for each device, written at most every few seconds and never with a scan:
-- whoever looks at the gates sees from it which phones are in reach, what still waits on them, and how old their snapshot is.
create table checkin_device_report (
    device      uuid primary key references identity_device (id) on delete cascade,
    meeting     text not null,
    seen_at     timestamptz not null,
    pending     integer check (pending between 0 and 100000),
    snapshot_at timestamptz,
    constraint checkin_device_report_order check (snapshot_at is null or snapshot_at <= seen_at)
);
create index checkin_device_report_meeting on checkin_device_report (meeting);
