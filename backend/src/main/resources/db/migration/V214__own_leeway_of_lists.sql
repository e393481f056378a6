-- A list says for itself when speakers who have not answered are reminded (L24), how long a proposal to exchange places
-- waits (L15) and how far a slot may move untold (C6). Null, as in lists from before: as the installation's settings say.
alter table speakers_list
    add column confirmation_reminder_minutes bigint
        constraint speakers_list_confirmation_reminder check (confirmation_reminder_minutes between 1 and 20160),
    add column swap_expiry_minutes bigint
        constraint speakers_list_swap_expiry check (swap_expiry_minutes between 1 and 20160),
    add column drift_minutes bigint
        constraint speakers_list_drift check (drift_minutes between 0 and 240);
