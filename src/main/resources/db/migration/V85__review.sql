create table review_settings (
    municipality_id uuid not null references municipality,
    year            integer not null,
    experts_needed  integer not null check (experts_needed between 1 and 3),
    return_days     integer not null check (return_days between 1 and 30),
    spread_limit    numeric(4, 2) not null,
    lowest_allowed  numeric(4, 2) not null,
    return_below    numeric(4, 2) not null,
    accept_from     numeric(4, 2) not null,
    primary key (municipality_id, year)
);

create table review (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    school_id       uuid not null references school,
    cycle_id        uuid,
    case_id         uuid,
    programme_id    uuid not null,
    status          text not null,
    head_reason     text,
    head_id         uuid
);
create index review_municipality on review (municipality_id, status);
create index review_school on review (school_id);
create index review_programme on review (programme_id);
create unique index review_one_open on review (programme_id) where status = 'IN_PROGRESS';

create table review_round (
    id                uuid primary key,
    review_id         uuid not null references review,
    number            integer not null,
    programme_version integer not null,
    opened_on         date not null,
    complete          boolean,
    missing           text,
    wave              integer not null,
    reviews_due       date,
    permit_request    text,
    permit_reason     text,
    permitted         boolean,
    explanation       jsonb,
    verdict           text,
    override_reason   text,
    summary           text,
    new_due           date,
    concluded_by      uuid,
    concluded_at      timestamptz,
    unique (review_id, number)
);

create table review_assignment (
    id                    uuid primary key,
    review_id             uuid not null references review,
    round                 integer not null,
    wave                  integer not null,
    place                 integer not null,
    expert_id             uuid not null,
    guest                 boolean not null,
    obstacles             text not null,
    state                 text not null,
    interest              text,
    named_at              timestamptz not null,
    structure             integer,
    follows_from_risks    integer,
    measurable_indicators integer,
    realistic_measures    integer,
    named_resources       integer,
    realistic_dates       integer,
    named_owners          integer,
    conclusion            text,
    conclusion_text       text,
    submitted_at          timestamptz,
    unique (review_id, round, wave, place)
);
create index review_assignment_expert on review_assignment (expert_id, state);

create table review_remark (
    id            uuid primary key,
    review_id     uuid not null references review,
    round         integer not null,
    place         integer not null,
    assignment_id uuid not null references review_assignment,
    row_id        uuid,
    kind          text not null,
    text          text not null
);
create index review_remark_review on review_remark (review_id, round, place);

create table regional_expertise (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    school_id       uuid not null references school,
    cycle_id        uuid,
    case_id         uuid,
    programme_id    uuid not null,
    received        boolean not null,
    number          text,
    date            date,
    verdict         text,
    waive_reason    text,
    entered_by      uuid not null,
    entered_at      timestamptz not null
);
create index regional_expertise_programme on regional_expertise (programme_id);

create table regional_remark (
    expertise_id uuid not null references regional_expertise,
    place        integer not null,
    remark_id    uuid not null unique,
    row_id       uuid,
    critical     boolean not null,
    text         text not null,
    primary key (expertise_id, place)
);
