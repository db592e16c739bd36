create table classification_parameters (
    id                 uuid primary key,
    version            integer not null,
    municipality_id    uuid not null references municipality,
    cycle_id           uuid not null unique,
    year               integer not null,
    status             text not null check (status in ('DRAFT', 'IN_FORCE')),
    threshold_percent  integer not null check (threshold_percent between 1 and 100),
    procedures         integer not null check (procedures between 1 and 20),
    years              integer not null check (years between 2 and 3),
    risk_procedures    integer not null check (risk_procedures between 1 and procedures),
    min_participants   integer not null check (min_participants between 1 and 50),
    pool_years         boolean not null,
    social_threshold   numeric(5, 2) not null check (social_threshold between 0 and 100),
    deficit_threshold  numeric(5, 2) not null check (deficit_threshold between 0 and 100),
    high_percent       integer not null check (high_percent between 0 and 30),
    shnsu_track        integer not null check (shnsu_track in (1, 2)),
    note               text not null default '',
    act_order_id       uuid,
    act_number         text,
    act_date           date
);

create index classification_parameters_municipality on classification_parameters (municipality_id, year);

create table school_list (
    cycle_id        uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    year            integer not null,
    source          text not null check (source in ('REGION', 'OWN', 'BOTH')),
    status          text not null check (status in ('DRAFT', 'CHECKED', 'APPROVED')),
    school_year     integer,
    complete        boolean not null,
    basis_kind      text check (basis_kind in ('LETTER', 'PROTOCOL')),
    basis_number    text,
    basis_date      date,
    remark          text not null default '',
    act_order_id    uuid,
    act_number      text,
    act_date        date
);

create index school_list_municipality on school_list (municipality_id, year);

-- Categories stand as a sorted list: a school may be SHNOR and SHNSU at once.
create table classification (
    id                 uuid primary key,
    version            integer not null,
    cycle_id           uuid not null references school_list,
    municipality_id    uuid not null references municipality,
    school_id          uuid not null references school,
    own_categories     text,
    region_categories  text,
    decided_categories text,
    reason             text,
    decided_by         uuid,
    cluster            integer,
    social_index       numeric(5, 2),
    deficit_index      numeric(5, 2),
    definition_id      text,
    definition_version integer,
    unique (cycle_id, school_id)
);

-- What the decision was given: null is «нет данных».
create table classification_input (
    classification_id uuid not null references classification on delete cascade,
    position          integer not null,
    name              text not null,
    value             numeric,
    primary key (classification_id, position)
);

create table classification_rule (
    classification_id uuid not null references classification on delete cascade,
    position          integer not null,
    rule_id           text not null,
    annotation        text not null,
    primary key (classification_id, position)
);

-- The numbers behind the inputs, one line per procedure, class and subject.
create table classification_finding (
    classification_id uuid not null references classification on delete cascade,
    position          integer not null,
    procedure_code    text not null references exam_procedure,
    grade             integer not null,
    subject_code      text not null references exam_subject,
    participants      integer not null,
    failed            integer not null,
    percent           numeric(5, 2),
    pooled            boolean not null,
    verdict           text not null check (verdict in ('OVER', 'UNDER', 'SMALL_OVER', 'SMALL_UNDER', 'NOT_HELD')),
    repeated          boolean not null,
    primary key (classification_id, position)
);
