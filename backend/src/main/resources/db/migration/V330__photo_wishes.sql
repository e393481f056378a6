-- A photo that a delegation or the person wants instead of an approved one, or none (R7): it waits beside the valid photo until
-- the Secretariat decides, and is gone with that decision.
create table registration_photo_wish (
    participant  uuid primary key references registration_participant (id) on delete cascade,
    bytes        bytea,
    sha256       text,
    requested_at timestamptz not null,
    requested_by text not null,
    constraint registration_photo_wish_whole check ((bytes is null) = (sha256 is null)),
    constraint registration_photo_wish_digest check (sha256 = encode(sha256(bytes), 'hex')),
    constraint registration_photo_wish_size check (octet_length(bytes) between 1 and 262144)
);
alter table registration_photo_wish alter column bytes set storage external;
