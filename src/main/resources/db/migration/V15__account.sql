-- People. Every other table keeps the id only, so that a correction or an erasure of a name happens in one place.
create table account (
    id                   uuid primary key,
    version              integer not null,
    login                text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{2,59}$'),
    name                 text not null check (length(name) between 1 and 150),
    post                 text not null check (length(post) between 1 and 200),
    municipality_id      uuid references municipality,
    password_hash        text,
    state                text not null check (state in ('ENABLED', 'DISABLED')),
    language             text not null check (language in ('ru', 'en')),
    must_change_password boolean not null,
    demo                 boolean not null,
    created_at           timestamptz not null
);

create index account_name on account (lower(name));
create index account_municipality on account (municipality_id);

-- A role in a scope from a day to a day (both included) by a document.
create table role_grant (
    id              uuid primary key,
    version         integer not null,
    account_id      uuid not null references account,
    role            text not null,
    region_id       uuid references region,
    municipality_id uuid references municipality,
    school_id       uuid references school,
    valid_from      date not null,
    valid_to        date,
    acting          boolean not null,
    basis           text not null check (length(basis) between 1 and 300),
    end_basis       text not null default '',
    on_behalf_of    uuid references account,
    granted_at      timestamptz not null,
    granted_by      uuid references account,
    end_announced   boolean not null,
    check (school_id is null or municipality_id is not null)
);

create index role_grant_account on role_grant (account_id);
create index role_grant_municipality on role_grant (municipality_id, role);
create index role_grant_school on role_grant (school_id, role);
create index role_grant_to_announce on role_grant (valid_to) where not end_announced;

-- A printed code for the first sign-in or a forgotten password; works once.
create table reset_code (
    id         uuid primary key,
    account_id uuid not null references account,
    code_hash  text not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    issued_by  uuid references account,
    used_at    timestamptz
);

create index reset_code_account on reset_code (account_id);

-- Guesses of passwords, counted by name and by address for all nodes together.
create table throttle_bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

create index throttle_bucket_expires on throttle_bucket (expires_at);

-- Which person last signed in with a browser: whose form it is that came after the session had ended.
create table known_browser (
    token_hash text primary key,
    account_id uuid not null references account,
    seen_at    timestamptz not null
);

-- A form that came after the session had ended, kept for the person who wrote it.
create table kept_request (
    id         uuid primary key,
    account_id uuid not null references account,
    path       text not null,
    fields     jsonb not null,
    with_files boolean not null,
    kept_at    timestamptz not null
);

create index kept_request_account on kept_request (account_id);
