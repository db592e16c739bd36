-- A plan of measures of one municipality («дорожная карта») that runs. Periods of two plans may overlap.
create table roadmap (
    id              uuid primary key,
    version         integer not null,
    key             text not null unique,
    municipality_id uuid not null references municipality,
    title           text not null,
    template        text,
    period_start    date not null,
    period_end      date not null check (period_end >= period_start),
    state           text not null check (state in ('DRAFT', 'CLARIFYING', 'APPROVAL', 'RUNNING', 'PAUSED', 'CANCELLED', 'CLOSED')),
    order_number    text,
    order_date      date,
    order_id        uuid references official_order,
    controller      text not null,
    opened_by       uuid not null,
    opened_on       date not null,
    running_from    date,
    ended_on        date,
    reason          text,
    carried_from    uuid references roadmap
);
create index roadmap_list on roadmap (municipality_id, period_start desc);
-- A signed order approves one plan only.
create unique index roadmap_order on roadmap (municipality_id, lower(order_number), order_date)
    where order_number is not null and state <> 'CANCELLED';

-- A row of the plan: the municipal half, the school half, or both.
create table roadmap_row (
    id                   uuid primary key,
    version              integer not null,
    roadmap_id           uuid not null references roadmap,
    municipality_id      uuid not null references municipality,
    position             integer not null,
    number               text not null,
    section              text not null,
    track                text not null,
    activity             text not null,
    schedule_raw         text not null,
    schedule_kind        text not null,
    school_activity      text not null,
    school_schedule_raw  text not null,
    school_schedule_kind text not null,
    executor_role        text not null check (executor_role in ('COORDINATOR', 'METHODIST', 'SCHOOLS')),
    scope_reason         text not null,
    confirmed            boolean not null,
    truncated            boolean not null,
    state                text not null check (state in ('DRAFT', 'RUNNING', 'CANCELLED')),
    reason               text,
    carried_from         uuid references roadmap_row,
    unique (roadmap_id, position)
);

create table roadmap_row_executor (
    row_id     uuid not null references roadmap_row on delete cascade,
    position   integer not null,
    name       text not null,
    account_id uuid references account,
    primary key (row_id, position)
);

create table roadmap_row_result (
    row_id   uuid not null references roadmap_row on delete cascade,
    position integer not null,
    raw      text not null,
    evidence text not null,
    target   numeric(9, 2),
    unit     text,
    primary key (row_id, position)
);

create table roadmap_row_scope (
    row_id       uuid not null references roadmap_row on delete cascade,
    school_group text not null check (school_group in ('SHNOR', 'SHNSU', 'RISK', 'ALL', 'NAMED', 'NONE')),
    primary key (row_id, school_group)
);

create table roadmap_row_school (
    row_id    uuid not null references roadmap_row on delete cascade,
    school_id uuid not null references school,
    primary key (row_id, school_id)
);

create table roadmap_row_stage (
    row_id uuid not null references roadmap_row on delete cascade,
    stage  text not null,
    reason text not null,
    primary key (row_id, stage)
);

-- The schools of a group as this plan names them, for as long as no year of support keeps their categories.
create table roadmap_group_school (
    roadmap_id   uuid not null references roadmap on delete cascade,
    school_group text not null check (school_group in ('SHNOR', 'SHNSU', 'RISK')),
    school_id    uuid not null references school,
    primary key (roadmap_id, school_group, school_id)
);

-- One occurrence of a row.
create table roadmap_measure (
    id               uuid primary key,
    version          integer not null,
    roadmap_id       uuid not null references roadmap,
    row_id           uuid not null references roadmap_row,
    municipality_id  uuid not null references municipality,
    number           integer not null,
    start_on         date,
    due_on           date,
    school_start_on  date,
    school_due_on    date,
    state            text not null
        check (state in ('UNDATED', 'PLANNED', 'TO_CONFIRM', 'OPEN', 'REVIEW', 'RETURNED', 'DONE', 'CANCELLED')),
    launches         integer not null,
    opened_on        date,
    stage            text,
    cycle_id         uuid references cycle,
    date_source      text,
    submitted_by     uuid,
    submitted_on     date,
    accepted_by      uuid,
    closed_on        date,
    remark           text,
    shortfall        text,
    reason           text,
    unique (row_id, number),
    check (due_on is null or start_on is null or due_on >= start_on)
);
create index roadmap_measure_state on roadmap_measure (roadmap_id, state, due_on);
create index roadmap_measure_stage on roadmap_measure (municipality_id, stage) where stage is not null;

-- Base and fact of a quota, school by school; the base is frozen when the measure opens.
create table roadmap_mark (
    measure_id uuid not null references roadmap_measure on delete cascade,
    school_id  uuid not null references school,
    base       integer not null check (base >= 0),
    fact       integer check (fact >= 0),
    excluded   boolean not null,
    reason     text,
    primary key (measure_id, school_id)
);

create table roadmap_evidence (
    id            uuid primary key,
    measure_id    uuid not null references roadmap_measure,
    row_id        uuid not null references roadmap_row,
    school_id     uuid references school,
    done_on       date not null,
    text          text not null,
    order_number  text,
    order_date    date,
    address       text,
    checked_on    date,
    stage         text,
    given_by      uuid,
    given_at      timestamptz not null
);
create index roadmap_evidence_measure on roadmap_evidence (measure_id, given_at);
create index roadmap_evidence_row on roadmap_evidence (row_id, given_at);

-- What was held under a measure: seminars, meetings, consultations.
create table roadmap_event (
    id           uuid primary key,
    measure_id   uuid not null references roadmap_measure,
    held_on      date not null,
    topic        text not null,
    participants integer not null check (participants >= 0),
    written_by   uuid not null
);
create index roadmap_event_measure on roadmap_event (measure_id, held_on);

-- The school half: one school's part in one measure.
create table roadmap_school_measure (
    id              uuid primary key,
    version         integer not null,
    measure_id      uuid not null references roadmap_measure,
    roadmap_id      uuid not null references roadmap,
    row_id          uuid not null references roadmap_row,
    municipality_id uuid not null references municipality,
    school_id       uuid not null references school,
    due_on          date,
    state           text not null check (state in ('OPEN', 'REVIEW', 'RETURNED', 'DONE', 'MISSED', 'CANCELLED')),
    launches        integer not null,
    submitted_by    uuid,
    submitted_on    date,
    accepted_by     uuid,
    closed_on       date,
    remark          text,
    unique (measure_id, school_id)
);
create index roadmap_school_measure_school on roadmap_school_measure (school_id, state);
create index roadmap_school_measure_roadmap on roadmap_school_measure (roadmap_id, row_id);

-- A change of a running plan; it takes effect with its order.
create table roadmap_amendment (
    id              uuid primary key,
    version         integer not null,
    roadmap_id      uuid not null references roadmap,
    municipality_id uuid not null references municipality,
    row_id          uuid references roadmap_row,
    kind            text not null check (kind in ('AMEND', 'ADD', 'CANCEL')),
    section         text not null,
    number          text not null,
    activity        text not null,
    executor        text not null,
    schedule_raw    text not null,
    result          text not null,
    grounds         text not null,
    state           text not null check (state in ('PROPOSED', 'APPLIED')),
    proposed_by     uuid not null,
    proposed_on     date not null,
    order_id        uuid references official_order,
    check (kind = 'ADD' or row_id is not null)
);
create index roadmap_amendment_list on roadmap_amendment (roadmap_id, proposed_on);

create index journal_measure on journal (subject_id, id desc) where subject_type = 'roadmap-measure';
