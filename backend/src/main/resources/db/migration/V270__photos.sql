-- The photo of a participant for badge and door (B1, P5): one, already cut to what is printed. It goes with the registration,
-- and 30 days after the meeting (P4).
create table registration_photo (
    participant uuid primary key references registration_participant (id) on delete cascade,
    bytes       bytea not null,
    sha256      text not null,
    taken_at    timestamptz not null,
    taken_by    uuid references identity_account (id),
    constraint registration_photo_digest check (sha256 = encode(sha256(bytes), 'hex')),
    constraint registration_photo_size check (octet_length(bytes) between 1 and 262144)
);
alter table registration_photo alter column bytes set storage external;
