-- A link of an office stands on the access of whoever made it, and ends with that (R1). Who made the earlier ones is in the audit
-- trail, read here once; a link of which nobody knows who made it is taken back.
alter table speakers_office_link add column issuer uuid;
update speakers_office_link o set issuer = a.actor
    from identity_audit a
    where a.subject = 'inscription:' || o.inscription and a.action = 'speakers.office-link-issued'
      and a.after ->> 'link' = o.id::text;
update speakers_office_link set revoked_at = now() where issuer is null and revoked_at is null;
alter table speakers_office_link
    add constraint speakers_office_link_issuer check (issuer is not null or revoked_at is not null);
