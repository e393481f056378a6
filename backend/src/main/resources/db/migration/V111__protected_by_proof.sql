-- P1: V110 took whoever speaks for an inscription now to be the one whose name its revisions no longer show. It may have been
-- somebody before them: whose row this is, is only known where the name or the alias is theirs. What nobody is known to own
-- stays protected until the person's registration is read again.
update speakers_protected_name n set participant = null
    where participant is not null and not exists (
        select from registration_participant p where p.id = n.participant and p.at_risk
            and (p.alias = n.alias or n.name in (p.display_name, p.passport_name)));
