-- The rules of the door (B6, in Java: DoorRules) for badges that are stored: one statement that decides, writes and answers a
-- whole batch; the digest of the whole code stands for the signature (ADR 52). It stands here, and not in the application, because
-- a driver reads the text of a statement anew at each use, and this one is long (ADR 81).
--
-- A scan that is known already is answered as before; of another badge under the same id only that it is another: nobody is
-- told whom the first one was of. Presence is claimed by upsert: of two scans at the same instant the
-- second waits for the first one's commit and then sees it. The rows are claimed in one order, or two batches could wait for
-- each other. Who came in on an earlier day of the door is not inside any more (ADR 73). What happened before the last thing
-- known of a person (a scanner that was offline) changes no presence; whether they were inside on that earlier day is then
-- read from its admissions, supervisors' among them. OverrideStore claims presence in the same way.
--
-- Whom a scanner turned away without a network, and who would be admitted by what is known since (a badge that was collected
-- meanwhile, B4), did not come in: after two minutes nobody stands there any more whom a correction could let in.
--
-- A category whose room is limited (B9) needs a count that no other scan changes meanwhile; a secondary pass takes up room until
-- its session ends, also where nobody recorded that its bearer left. Unless the limits are held, such
-- scans are answered without a verdict, so that nobody else pays for a lock (ADR 74).
--
-- It is planned once for each connection: a plan for each batch would cost more than the batch.
--
-- All arrays are text, one element for each scan; nothing is the empty text. Run again whenever this text changes. During an
-- update both releases call it: columns and parameters are never changed, another function takes their place.
create or replace function checkin_decide(
    p_ids text[], p_meetings text[], p_devices text[], p_stands text[], p_gates text[], p_digests text[], p_badges text[],
    p_directions text[], p_happened text[], p_told text[], p_offsets text[], p_decided text[], p_begins text[], p_ends text[],
    p_now timestamptz, p_held boolean)
returns table (id uuid, verdict text, first_at timestamptz, first_gate jsonb, conflict boolean, badge uuid, name text,
               latin_name text, honorific text, entity text, category text, no_photo boolean)
language plpgsql set plan_cache_mode = force_generic_plan as $decide$
#variable_conflict use_column
begin
    return query
    with incoming as (
        select i.id, i.meeting, i.device, i.direction, i.happened, i.told, i.clock_offset, i.digest,
               nullif(i.decided, '') as decided, i.day_begins, i.day_ends,
               coalesce(nullif(i.badge, ''),
                        (select d.id::text from checkin_badge d where d.digest = i.digest))::uuid as badge,
               coalesce((select g.id from checkin_gate g
                         where g.id = nullif(i.gate, '')::uuid and g.meeting = i.meeting), i.stands) as gate
        from unnest(p_ids::uuid[], p_meetings::text[], p_devices::uuid[], p_stands::uuid[], p_gates::text[],
                    p_digests::text[], p_badges::text[], p_directions::text[], p_happened::timestamptz[],
                    p_told::timestamptz[], p_offsets::bigint[], p_decided::text[], p_begins::timestamptz[],
                    p_ends::timestamptz[])
             as i (id, meeting, device, stands, gate, digest, badge, direction, happened, told, clock_offset,
                   decided, day_begins, day_ends)
    ), repeated as (
        select s.id, case when s.digest is not distinct from nullif(i.digest, '')
                               and (s.digest is not null or s.badge is not distinct from i.badge)
                          then s.verdict else 'another' end as verdict, s.first_at, s.first_gate, s.badge, s.conflict
        from incoming i join checkin_scan s on s.id = i.id
    ), fresh as (
        select i.*, b.participant, b.delegation, b.category, b.state, b.zones, b.not_before, b.not_after,
               b.meeting as issued_by, g.zone, g.reentry, l.most, l.scope
        from incoming i
             join checkin_gate g on g.id = i.gate
             join checkin_badge b on b.id = i.badge
             left join checkin_limit l on l.meeting = i.meeting and l.zone = g.zone and l.category = b.category
        where not exists (select from repeated r where r.id = i.id)
    ), judged as (
        select f.*,
               case when f.issued_by <> f.meeting then 'wrong-meeting'
                    when f.state = 'revoked' then 'revoked'
                    when f.state <> 'active' then 'not-accredited' -- also what only a newer release knows (DoorStanding)
                    when f.direction = 'out' and f.reentry then 'admitted'
                    when f.direction = 'out' then 'wrong-zone-or-time'
                    when f.happened < f.not_before or f.happened >= f.not_after then 'wrong-zone-or-time'
                    when f.zones & f.zone <> f.zone then 'wrong-zone-or-time'
                    when p_held and f.most <= (
                           select count(*) from checkin_presence o
                                cross join lateral (select n.category, n.delegation, n.not_after from checkin_badge n
                                                    where n.participant = o.participant order by n.generation desc limit 1) n
                           where o.meeting = f.meeting and o.zone = f.zone and o.inside and o.participant <> f.participant
                             and o.since >= f.day_begins and o.since < f.day_ends
                             and (n.category <> 'secondary-pass' or n.not_after > f.happened)
                             and n.category = f.category and (f.scope = 'meeting' or n.delegation = f.delegation))
                       and not exists (
                           select from checkin_presence o
                           where o.participant = f.participant and o.zone = f.zone and o.inside
                             and o.since >= f.day_begins and o.since < f.day_ends) then 'category-full'
                    when f.decided in ('revoked', 'not-accredited', 'wrong-zone-or-time', 'category-full', 'unknown-code')
                         and f.happened < p_now - interval '2 minutes' then f.decided
                    else 'admitted' end as ruling
        from fresh f where p_held or f.most is null
    ), present as (
        insert into checkin_presence as p (participant, zone, meeting, inside, since, gate, scan, changed)
        select participant, zone, meeting, direction = 'in', happened, gate, id, pg_current_xact_id()
        from judged where ruling = 'admitted' order by participant, zone
        on conflict (participant, zone) do update set
            (inside, since, gate, scan, changed) = (
                select case when n.applies then excluded.inside else p.inside end,
                       case when n.applies then excluded.since else p.since end,
                       case when n.applies then excluded.gate else p.gate end,
                       case when n.applies then excluded.scan else p.scan end,
                       pg_current_xact_id()
                from (select excluded.since >= p.since and not (p.inside and excluded.inside and p.since >= (
                              select j.day_begins from judged j where j.id = excluded.scan)) as applies) n)
        returning participant, zone, inside, since, gate, scan
    ), known as (
        select j.id, coalesce(e.happened_at, p.since) as first_at, coalesce(e.gate, p.gate) as first_gate
        from judged j
             join present p on p.participant = j.participant and p.zone = j.zone and p.scan <> j.id
             left join lateral (
                 select s.direction, s.happened_at, s.gate
                 from checkin_admission s join checkin_gate g on g.id = s.gate and g.zone = j.zone
                 where p.since >= j.day_ends and s.meeting = j.meeting and s.received_at >= j.day_begins
                   and s.participant = j.participant
                   and s.happened_at >= j.day_begins and s.happened_at <= j.happened
                 order by s.happened_at desc limit 1) e on true
        where case when p.since >= j.day_ends then e.direction = 'in'
                   else p.inside and p.since >= j.day_begins end
    ), decided as (
        select j.*,
               case when j.ruling = 'admitted' and j.direction = 'in' and k.id is not null
                    then 'already-inside' else j.ruling end as verdict,
               k.first_at, k.first_gate
        from judged j left join known k on k.id = j.id
    ), told as (
        select d.*, d.decided = 'admitted' and d.verdict <> 'admitted' and d.verdict <> 'wrong-meeting'
            is true as conflict
        from decided d
    ), stored as (
        insert into checkin_scan (id, meeting, gate, device, badge, participant, digest, direction, happened_at,
            device_at, clock_offset, received_at, verdict, decided, first_at, first_gate, conflict)
        select id, meeting, gate, device, badge, participant, nullif(digest, ''), direction, happened,
               told, clock_offset, p_now, verdict, decided, first_at, first_gate, coalesce(conflict, false)
        from told
        on conflict (id) do nothing
    ), disputed as (
        insert into checkin_conflict (id, meeting, scan, badge, participant, verdict, found_at)
        select gen_random_uuid(), meeting, id, badge, participant, verdict, p_now from told where conflict
        on conflict (scan) do nothing
    ), answers as (
        select id, verdict, first_at, first_gate, badge, conflict from told
        union all
        select id, verdict, first_at, first_gate, badge, conflict from repeated
        union all
        select f.id, null, null, null, null, null from fresh f where not (p_held or f.most is null)
    )
    select a.id, a.verdict, a.first_at, g.name as first_gate, coalesce(a.conflict, false) as conflict,
           b.id as badge, b.name, b.latin_name, b.honorific, b.entity, b.category, b.no_photo
    from answers a
         left join checkin_gate g on g.id = a.first_gate
         left join checkin_badge b on b.id = a.badge and a.verdict <> 'wrong-meeting';
end
$decide$;
