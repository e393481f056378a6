-- Scans of devices whose access had ended before they were sent: received and marked by standing here, and they decide nothing.
-- No foreign keys, as of checkin_scan. Rows are added only.
create table checkin_late_scan (
    id           uuid primary key,
    meeting      text not null,
    device       uuid not null,
    gate         uuid not null,
    badge        uuid,
    digest       text,
    direction    text not null check (direction in ('in', 'out')),
    happened_at  timestamptz not null,
    device_at    timestamptz not null,
    clock_offset bigint not null,
    received_at  timestamptz not null,
    decided      text
);
create index checkin_late_scan_device on checkin_late_scan (meeting, device);
