create table region (
    id   uuid primary key,
    code text not null unique,
    name text not null
);

create table municipality (
    id         uuid primary key,
    version    integer not null,
    region_id  uuid not null references region,
    slug       text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
    name       text not null,
    short_name text not null,
    zone       text not null
);

-- Management body, methodical centre: who signs and who answers in a roadmap's cells.
create table body (
    id              uuid primary key,
    municipality_id uuid not null references municipality,
    kind            text not null check (kind in ('MANAGEMENT', 'METHODICAL', 'OTHER')),
    name            text not null,
    short_name      text not null,
    head_post       text not null
);

create index body_municipality on body (municipality_id);

create table school (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    slug            text not null check (slug ~ '^[a-z][a-z0-9-]{1,60}$'),
    name            text not null check (length(name) between 1 and 300),
    short_name      text not null check (length(short_name) between 1 and 120),
    type            text not null,
    head_school_id  uuid references school,
    address         text not null default '',
    phone           text not null default '',
    email           text not null default '',
    site            text not null default '',
    pupils          integer not null default 0 check (pupils >= 0),
    teachers        integer not null default 0 check (teachers >= 0),
    rural           boolean not null default false,
    archived_on     date,
    unique (municipality_id, slug)
);

create index school_municipality on school (municipality_id, short_name);

-- Former names and states with their dates: papers print what held on their day.
create table school_history (
    id         bigint generated always as identity primary key,
    school_id  uuid not null references school,
    changed_on date not null,
    name       text not null,
    short_name text not null,
    type       text not null,
    note       text not null default ''
);

create index school_history_school on school_history (school_id, changed_on);
