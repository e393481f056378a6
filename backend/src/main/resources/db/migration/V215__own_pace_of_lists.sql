-- At what pace the statements of a list are to be read (L23). Null: at the installation's.
alter table speakers_text_terms
    add column words_per_minute bigint
        constraint speakers_text_terms_words check (words_per_minute between 30 and 300);
