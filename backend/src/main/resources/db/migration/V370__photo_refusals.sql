-- Why the photo, or the removal, that somebody last wished for was refused (R2, X2): read by those who may wish for another, until
-- they do; gone with the photos.
create table registration_photo_refusal (
    participant uuid primary key references registration_participant (id) on delete cascade,
    reason      text not null,
    constraint registration_photo_refusal_reason check (reason ~ '[^[:space:]]')
);
