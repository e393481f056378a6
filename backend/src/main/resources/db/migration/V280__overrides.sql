-- A supervisor admits somebody whom the rules refused, with a reason (B10). The scan keeps its verdict; this is a record of its
-- own, by the device's id for it. Rows are added only, and so is what takes one back. No foreign keys, as of checkin_scan.
-- refused: what the scan was told. verdict: what came of the override; null when its device's access had ended before it was
-- sent: received, marked, and without effect. operator: copied, so that it reads the same when the device has changed.
create table checkin_override (
    id           uuid primary key,
    meeting      text not null,
    scan         uuid not null,
    gate         uuid not null,
    zone         smallint not null check (zone between 0 and 255),
    device       uuid not null,
    operator     text not null,
    badge        uuid,
    participant  uuid,
    reason       text not null constraint checkin_override_reason check (char_length(reason) between 3 and 500),
    happened_at  timestamptz not null,
    device_at    timestamptz not null,
    clock_offset bigint not null,
    received_at  timestamptz not null,
    refused      text,
    verdict      text,
    first_at     timestamptz,
    first_gate   uuid,
    conflict     boolean not null,
    constraint checkin_override_late check ((verdict is null) = (refused is null)),
    constraint checkin_override_person check (verdict is distinct from 'admitted' or participant is not null),
    constraint checkin_override_dispute check (not conflict or verdict <> 'admitted')
);
-- A scan is overridden once; whoever was taken back comes again by another scan.
create unique index checkin_override_scan on checkin_override (scan) where verdict is not null;
create index checkin_override_recent on checkin_override (meeting, received_at desc);

create table checkin_override_undo (
    override  uuid primary key,
    undone_at timestamptz not null,
    undone_by text not null,
    reason    text not null check (char_length(reason) between 1 and 500)
);

-- Its phone had taken it back, and told so after its access had ended: marked, and for a supervisor to undo.
create table checkin_override_taken_back (
    override      uuid primary key,
    taken_back_at timestamptz not null,
    received_at   timestamptz not null
);

create function checkin_override_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'overrides at the door are append only' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger checkin_override_append_only before update or delete or truncate on checkin_override
    for each statement execute function checkin_override_is_append_only();
create trigger checkin_override_undo_append_only before update or delete or truncate on checkin_override_undo
    for each statement execute function checkin_override_is_append_only();

-- Who was let through and not taken back, by the rules or by a supervisor; once where an override met a scan that had admitted.
create view checkin_admission as
select s.id, s.meeting, s.gate, s.participant, s.direction, s.happened_at, s.received_at
from checkin_scan s
where s.verdict = 'admitted' and s.undone_at is null
union all
select o.id, o.meeting, o.gate, o.participant, 'in', o.happened_at, o.received_at
from checkin_override o
where o.verdict = 'admitted' and o.refused <> 'admitted'
  and not exists (select from checkin_override_undo u where u.override = o.id);
