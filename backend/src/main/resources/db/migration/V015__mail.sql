-- Letters: written in the transaction that causes them, delivered afterwards, kept for the mailbox.
create table mail_message (
    id           uuid primary key,
    recipient    text not null,
    name         text not null,
    subject      text not null,
    language     text not null,
    template     text not null,
    text         text,
    html         text,
    method       text,
    ics          text,
    created_at   timestamptz not null,
    state        text not null constraint mail_message_state
        check (state in ('kept', 'queued', 'sending', 'delivered', 'failed')),
    attempts     integer not null default 0,
    due_at       timestamptz not null,
    delivered_at timestamptz,
    error        text,
    secret_until timestamptz,
    constraint mail_message_calendar check ((method is null) = (ics is null) or text is null)
);
create index mail_message_due on mail_message (due_at) where state in ('queued', 'sending');
create index mail_message_newest on mail_message (created_at desc, id desc);
create index mail_message_secret on mail_message (secret_until) where secret_until is not null;

create table mail_attachment (
    message uuid not null references mail_message (id) on delete cascade,
    number  integer not null,
    name    text not null,
    type    text not null,
    content bytea not null,
    primary key (message, number)
);
