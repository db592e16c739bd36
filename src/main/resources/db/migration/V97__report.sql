create table school_report (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null,
    school_id uuid not null,
    case_id uuid not null unique,
    state text not null check (state in ('SUBMITTED', 'RETURNED', 'ACCEPTED')),
    analysis text not null,
    decisions text not null,
    portal_address text,
    placed_on date,
    submitted_by uuid not null,
    submitted_on date not null,
    checked_by uuid,
    checked_on date,
    remark text,
    rounds integer not null check (rounds > 0),
    check (checked_by is null or checked_by <> submitted_by)
);
create index school_report_cycle on school_report (cycle_id, state);
create index school_report_school on school_report (school_id);

create table school_report_indicator (
    report_id uuid not null references school_report (id) on delete cascade,
    ordinal integer not null,
    name text not null,
    unit text,
    base numeric,
    target numeric,
    fact numeric not null,
    primary key (report_id, ordinal)
);

create table report_session (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null unique,
    prepared_on date not null,
    held_on date,
    place text,
    participants text,
    minutes text,
    held_by uuid
);

create table report_session_decision (
    session_id uuid not null references report_session (id) on delete cascade,
    case_id uuid not null,
    school_id uuid not null,
    report_state text not null check (report_state in ('ACCEPTED', 'SUBMITTED', 'RETURNED', 'MISSING')),
    status_now text not null,
    low_before boolean not null,
    programme_done integer,
    proposed text not null check (proposed in ('EXIT', 'CONTINUE', 'INTENSIFY')),
    rule_ids text not null,
    explanation text not null,
    definition_id text not null,
    definition_version integer not null,
    outcome text check (outcome in ('EXIT', 'CONTINUE', 'INTENSIFY')),
    reason text,
    primary key (session_id, case_id),
    check (outcome is null or outcome = proposed or reason is not null)
);
create index report_session_decision_school on report_session_decision (school_id);

create table annual_information (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null unique,
    state text not null check (state in ('WRITTEN', 'RETURNED', 'SIGNED')),
    text text not null,
    causes text,
    next_year text not null,
    computed_on date not null,
    written_by uuid not null,
    signed_by uuid,
    signed_on date,
    remark text
);

create table annual_information_figure (
    information_id uuid not null references annual_information (id) on delete cascade,
    ordinal integer not null,
    code text not null,
    value numeric,
    primary key (information_id, ordinal)
);
