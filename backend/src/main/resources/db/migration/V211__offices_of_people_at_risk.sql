-- P1: beside the alias of a person at risk stands no office that would tell who it is, and whose name was typed is protected as
-- who was chosen. Registration's names are read here, once; from now on each is followed as it changes.
update speakers_inscription i
    set participant = p.id, honorific = null, speaker_name = p.alias
    from registration_participant p
    where p.at_risk and i.participant is null and i.delegation = p.delegation
      and lower(i.speaker_name) in (lower(p.display_name), lower(p.passport_name));
update speakers_reply r
    set participant = p.id, honorific = null, speaker_name = p.alias
    from registration_participant p
    where p.at_risk and r.participant is null and r.delegation = p.delegation
      and lower(r.speaker_name) in (lower(p.display_name), lower(p.passport_name));
update speakers_inscription i set title = ''
    from registration_participant p where p.id = i.participant and p.at_risk;
update speakers_reply r set title = ''
    from registration_participant p where p.id = r.participant and p.at_risk;

insert into speakers_protected_name (inscription, name, alias, participant)
    select distinct on (i.id, slot->'speaker'->>'name') i.id, slot->'speaker'->>'name', p.alias, p.id
    from speakers_publication published
         cross join jsonb_array_elements(published.slots) slot
         join speakers_inscription i on i.id = (slot->'entry'->>'inscription')::uuid
         join registration_participant p on p.at_risk
              and (p.id::text = slot->>'participant'
                   or slot->>'participant' is null and p.delegation = i.delegation
                      and lower(slot->'speaker'->>'name') in (lower(p.display_name), lower(p.passport_name), lower(p.alias)))
    where slot->'speaker'->>'name' is not null
    on conflict (inscription, name) do nothing;
