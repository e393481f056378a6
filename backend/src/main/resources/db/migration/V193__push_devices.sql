-- The key by which push services know this installation (RFC 8292): one for ever, since every subscription names it. The private
-- half never leaves the server; with a sealing key in the configuration it is stored encrypted (ADR 50, 70).
create table push_key (
    only_one    boolean primary key default true check (only_one),
    public_key  bytea not null check (length(public_key) = 65),
    private_key bytea not null,
    sealed      boolean not null,
    made_at     timestamptz not null
);

-- Phones and browsers that people let be notified. The address is the push service's, given by the browser; who has it and the
-- two keys can notify this device, and nothing else.
create table push_device (
    id           uuid primary key,
    account      uuid not null references identity_account (id) on delete cascade,
    endpoint     text not null check (length(endpoint) <= 1000),
    public_key   bytea not null check (length(public_key) = 65),
    secret       bytea not null check (length(secret) = 16),
    language     text not null,
    name         text not null check (length(name) between 1 and 100),
    added_at     timestamptz not null,
    confirmed_at timestamptz not null,
    notified_at  timestamptz,
    constraint push_device_endpoint unique (endpoint)
);
create index push_device_account on push_device (account);
