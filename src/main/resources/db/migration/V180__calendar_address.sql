-- The private address at which a calendar program reads a person's deadlines. Only the hash of its secret is kept.
create table calendar_address (
    id              uuid        primary key,
    account_id      uuid        not null references account,
    municipality_id uuid        references municipality,
    secret_hash     text        not null unique,
    made_at         timestamptz not null,
    last_read_at    timestamptz,
    revoked_at      timestamptz
);
comment on column calendar_address.municipality_id is 'whose deadlines; null for those of the person';

create unique index calendar_address_one on calendar_address (account_id) where revoked_at is null;
