-- Which categories carry a photo on their badges (B1); a meeting without a row has none.
create table badges_photo_terms (
    meeting    text primary key references meetings_meeting (code) on delete cascade,
    categories text[] not null,
    version    bigint not null default 1,
    constraint badges_photo_terms_categories check (categories <@ array['head-of-delegation', 'delegate', 'observer',
        'organisation', 'civil-society', 'speaker', 'interpreter', 'security', 'support', 'guest'])
);
