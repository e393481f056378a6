-- A key that somebody else may have is withdrawn: no door believes what it signed. Only one signs at a time.
alter table badges_key
    add column withdrawn_at timestamptz,
    add constraint badges_key_withdrawn check (withdrawn_at is null or retired_at is not null);

create unique index badges_key_signing on badges_key (meeting) where retired_at is null;
create index badges_badge_key on badges_badge (meeting, key_id) where state <> 'revoked';
