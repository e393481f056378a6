-- What nobody answered in time waits no longer.
update speakers_swap set state = 'expired', answered_at = expires_at where state = 'open' and expires_at <= now();

-- Of two proposals for the same exchange, made by either side, one waits for its answer (L15): the earlier.
update speakers_swap later set state = 'lapsed', answered_at = now()
where later.state = 'open' and exists (
    select 1 from speakers_swap earlier
    where earlier.state = 'open' and earlier.offered = later.wanted and earlier.wanted = later.offered
      and (earlier.proposed_at, earlier.id) < (later.proposed_at, later.id));

create unique index speakers_swap_open_pair
    on speakers_swap (least(offered, wanted), greatest(offered, wanted)) where state = 'open';
