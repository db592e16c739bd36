create table school_prevention (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null,
    school_id uuid not null,
    state text not null check (state in ('OPEN', 'DONE', 'CLOSED', 'CANCELLED', 'WITHDRAWN')),
    opened_on date not null,
    ended_on date,
    first_analysis_missed boolean not null,
    unique (cycle_id, school_id)
);

create table prevention_analysis (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null,
    school_id uuid,
    round text not null check (round in ('FIRST', 'REPEAT')),
    sources text not null,
    period_from date,
    period_to date,
    findings text not null,
    specifics text,
    causes text,
    plan text,
    written_by uuid not null,
    written_on date not null,
    check (period_from is null or period_to >= period_from)
);
create unique index prevention_analysis_once on prevention_analysis (cycle_id, round, school_id) nulls not distinct;

create table prevention_recommendations (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null,
    round text not null check (round in ('FIRST', 'REPEAT')),
    text text not null,
    change_roadmap boolean not null,
    grounds text not null,
    given_by uuid not null,
    given_on date not null,
    unique (cycle_id, round)
);

create table prevention_control (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null unique,
    gathered_on date not null,
    controlled_on date,
    findings text,
    measures text,
    written_by uuid
);

create table prevention_control_row (
    control_id uuid not null references prevention_control (id) on delete cascade,
    school_id uuid not null,
    state text not null check (state in ('AWAITED', 'GIVEN', 'THERE', 'PARTLY', 'ABSENT')),
    address text,
    primary key (control_id, school_id)
);
