-- The year of support in one municipality. Two cycles of different years may overlap; a cancelled year may be opened anew.
create table cycle (
    id              uuid primary key,
    version         integer not null,
    key             text not null unique,
    municipality_id uuid not null references municipality,
    year            integer not null,
    starts_on       date not null,
    ends_on         date not null check (ends_on >= starts_on),
    results_year    integer not null,
    list_source     text not null check (list_source in ('REGION', 'OWN', 'BOTH')),
    status          text not null check (status in ('RUNNING', 'CLOSED', 'CANCELLED')),
    opened_at       timestamptz not null,
    opened_by       uuid not null,
    ended_on        date,
    end_reason      text
);

create unique index cycle_year on cycle (municipality_id, year) where status <> 'CANCELLED';

-- Which stages the year has, and which were already done before it was opened here.
create table cycle_stage (
    cycle_id      uuid not null references cycle,
    stage         text not null,
    enabled       boolean not null,
    done_on       date,
    done_document text,
    primary key (cycle_id, stage)
);

-- Stages as they were completed, per school or for the whole cycle (school null).
create table cycle_stage_done (
    id        bigint generated always as identity primary key,
    cycle_id  uuid not null references cycle,
    school_id uuid references school,
    stage     text not null,
    done_on   date not null,
    evidence  text not null,
    unique nulls not distinct (cycle_id, school_id, stage)
);

create table seminar (
    id              uuid primary key,
    version         integer not null,
    cycle_id        uuid not null references cycle,
    municipality_id uuid not null references municipality,
    held_on         date not null,
    place           text not null,
    topic           text not null,
    participants    integer not null check (participants > 0),
    content         text not null,
    decisions       text not null
);

create table seminar_school (
    seminar_id uuid not null references seminar,
    school_id  uuid not null references school,
    primary key (seminar_id, school_id)
);
