create table deficit_roadmap (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    cycle_id        uuid not null,
    school_id       uuid not null references school,
    case_id         uuid not null unique,
    status          text not null,
    revision        integer not null,
    return_remark   text,
    submitted_by    uuid not null,
    submitted_at    timestamptz not null,
    checked_by      uuid,
    checked_at      timestamptz
);
create index deficit_roadmap_municipality on deficit_roadmap (municipality_id, status);

create table deficit_roadmap_row (
    roadmap_id uuid not null references deficit_roadmap,
    place      integer not null,
    row_id     uuid not null,
    deficit    text not null,
    measure    text not null,
    due        date not null,
    owner      text not null,
    resource   text,
    proof      text,
    primary key (roadmap_id, place)
);

create table progress_report (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    cycle_id        uuid not null,
    school_id       uuid not null references school,
    case_id         uuid not null,
    programme_id    uuid,
    kind            text not null,
    as_of           date not null,
    correction_text text,
    reported_by     uuid not null,
    reported_at     timestamptz not null
);
create index progress_report_case on progress_report (case_id, reported_at);
create index progress_report_programme on progress_report (programme_id, reported_at);
create index progress_report_municipality on progress_report (municipality_id);

create table measure_progress (
    report_id uuid not null references progress_report,
    place     integer not null,
    row_id    uuid not null,
    planned   text not null,
    due       date not null,
    percent   integer not null check (percent between 0 and 100),
    done      text not null,
    proof     text,
    primary key (report_id, place)
);

create table indicator_progress (
    report_id     uuid not null references progress_report,
    place         integer not null,
    row_id        uuid not null,
    name          text not null,
    base          numeric(14, 4) not null,
    target        numeric(14, 4) not null,
    current_value numeric(14, 4),
    primary key (report_id, place)
);

create table plan_correction (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    cycle_id        uuid not null,
    school_id       uuid not null references school,
    case_id         uuid not null,
    act_number      text not null,
    act_date        date not null,
    entered_by      uuid not null,
    entered_at      timestamptz not null
);
create index plan_correction_case on plan_correction (case_id, entered_at);

create table plan_correction_change (
    correction_id uuid not null references plan_correction,
    place         integer not null,
    row_id        uuid not null,
    text_before   text not null,
    text_after    text not null,
    due_before    date not null,
    due_after     date not null,
    reason        text not null,
    primary key (correction_id, place)
);
