-- That an act was taken back at the gate before its device's access had ended, and the server learned of it only afterwards. Then
-- also a scan that the server had decided in time stands here: the act still counts, until somebody in charge undoes it.
alter table checkin_late_scan
    add column undone_at timestamptz,
    add constraint checkin_late_scan_undone check (undone_at <= received_at);
