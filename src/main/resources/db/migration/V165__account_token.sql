-- Tokens with which other programs act for a person. Only the hash is kept; the mark tells tokens apart in lists.
create table account_token (
    id           uuid primary key,
    account_id   uuid not null references account,
    name         text not null check (length(name) between 1 and 100),
    mark         text not null,
    token_hash   text not null unique,
    made_at      timestamptz not null,
    last_day     date not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index account_token_account on account_token (account_id) where revoked_at is null;
