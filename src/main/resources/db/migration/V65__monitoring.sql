-- Reference data, editable: what is held and in which classes, and which subjects there are.
create table exam_procedure (
    code       text primary key,
    name       text not null unique,
    min_grade  integer not null check (min_grade between 1 and 11),
    max_grade  integer not null check (max_grade between 1 and 11),
    position   integer not null,
    check (min_grade <= max_grade)
);

insert into exam_procedure (code, name, min_grade, max_grade, position) values
    ('VPR', 'ВПР', 4, 8, 1),
    ('OGE', 'ОГЭ', 9, 9, 2),
    ('EGE', 'ЕГЭ', 11, 11, 3);

create table exam_subject (
    code     text primary key,
    name     text not null unique,
    position integer not null
);

insert into exam_subject (code, name, position) values
    ('russian', 'Русский язык', 1), ('mathematics', 'Математика', 2), ('mathematics-basic', 'Математика (базовый уровень)', 3),
    ('mathematics-profile', 'Математика (профильный уровень)', 4), ('surroundings', 'Окружающий мир', 5),
    ('history', 'История', 6), ('social-studies', 'Обществознание', 7), ('geography', 'География', 8), ('biology', 'Биология', 9),
    ('physics', 'Физика', 10), ('chemistry', 'Химия', 11), ('informatics', 'Информатика', 12), ('literature', 'Литература', 13),
    ('foreign-language', 'Иностранный язык', 14);

-- The table as it was uploaded: kept until it is applied, so that the preview and the import read the same bytes.
create table result_import (
    id              uuid primary key,
    municipality_id uuid not null references municipality,
    file_name       text not null check (length(file_name) between 1 and 255),
    sha256          text not null,
    content         bytea,
    row_count       integer not null check (row_count >= 0),
    error_count     integer not null check (error_count >= 0),
    uploaded_at     timestamptz not null,
    uploaded_by     uuid not null,
    applied_at      timestamptz
);

create unique index result_import_applied on result_import (municipality_id, sha256) where applied_at is not null;

create table exam_result (
    id              uuid primary key,
    municipality_id uuid not null references municipality,
    school_id       uuid not null references school,
    procedure_code  text not null references exam_procedure,
    grade           integer not null check (grade between 1 and 11),
    subject_code    text not null references exam_subject,
    school_year     integer not null check (school_year between 2000 and 2100),
    held            boolean not null,
    participants    integer not null check (participants between 0 and 100000),
    failed          integer not null check (failed >= 0),
    mean            numeric(6, 2) check (mean between 0 and 100),
    import_id       uuid references result_import,
    unique (school_id, procedure_code, grade, subject_code, school_year),
    check (failed <= participants),
    check (held or (participants = 0 and mean is null))
);

create index exam_result_municipality on exam_result (municipality_id, school_year, procedure_code, school_id);

create table monitoring_round (
    id              uuid primary key,
    version         integer not null,
    cycle_id        uuid not null,
    municipality_id uuid not null references municipality,
    kind            text not null check (kind in ('INITIAL', 'INTERIM', 'REPEAT')),
    school_year     integer not null,
    status          text not null check (status in ('OPEN', 'COLLECTED', 'COMPUTED', 'DONE')),
    opened_on       date not null,
    closes_on       date not null,
    results_loaded  boolean not null,
    analysis_asked  boolean not null,
    closing_reason  text
);

create index monitoring_round_cycle on monitoring_round (cycle_id, opened_on);

create table school_part (
    id               uuid primary key,
    version          integer not null,
    round_id         uuid not null references monitoring_round,
    municipality_id  uuid not null references municipality,
    school_id        uuid not null references school,
    status           text not null check (status in ('OPEN', 'DONE', 'WITHDRAWN', 'CANCELLED', 'MISSING')),
    results_decision text check (results_decision in ('CONFIRM', 'OBJECT')),
    objection        text,
    objection_answer text,
    data_entered_on  date,
    closed_on        date,
    unique (round_id, school_id)
);

-- Numbers only: no pupil and no teacher is named. null means «нет данных», never zero.
create table school_data (
    id                       uuid primary key,
    version                  integer not null,
    part_id                  uuid not null unique references school_part,
    municipality_id          uuid not null references municipality,
    school_id                uuid not null references school,
    school_year              integer not null,
    entered_on               date not null,
    teachers                 integer not null check (teachers >= 0),
    vacancies                integer not null check (vacancies >= 0),
    without_category         integer not null check (without_category between 0 and teachers),
    trained_three_years      integer not null check (trained_three_years between 0 and teachers),
    pupils                   integer not null check (pupils >= 0),
    disabilities             integer check (disabilities between 0 and pupils),
    school_register          integer check (school_register between 0 and pupils),
    police_register          integer check (police_register between 0 and pupils),
    non_native_russian       integer check (non_native_russian between 0 and pupils),
    single_parent            integer check (single_parent between 0 and pupils),
    parents_higher_education integer check (parents_higher_education between 0 and pupils),
    computers                integer not null check (computers >= 0),
    equipped_rooms           integer not null check (equipped_rooms >= 0),
    fast_internet            boolean not null,
    equipment_note           text not null default '',
    psychologist             text not null check (psychologist in ('FULL', 'PART', 'NONE')),
    defectologist            text not null check (defectologist in ('FULL', 'PART', 'NONE')),
    social_pedagogue         text not null check (social_pedagogue in ('FULL', 'PART', 'NONE'))
);

create index school_data_school on school_data (school_id, entered_on);

create table school_analysis (
    id              uuid primary key,
    version         integer not null,
    part_id         uuid not null unique references school_part,
    municipality_id uuid not null references municipality,
    school_id       uuid not null references school,
    written_on      date not null,
    monitoring      text not null,
    findings        text not null,
    causes          text not null default '',
    planned         text not null
);

create table analytic_note (
    id              uuid primary key,
    version         integer not null,
    round_id        uuid not null unique references monitoring_round,
    municipality_id uuid not null references municipality,
    written_on      date not null,
    sources         text not null,
    period_from     date not null,
    period_to       date not null,
    findings        text not null,
    specifics       text not null,
    causes          text not null,
    recommendations text not null,
    check (period_from <= period_to)
);

-- What a monitoring computed about a school, frozen at its close.
create table school_indicator (
    round_id       uuid not null references monitoring_round,
    school_id      uuid not null references school,
    school_year    integer not null,
    procedures     integer not null,
    participants   integer not null,
    failed         integer not null,
    failed_percent numeric(5, 2),
    mean           numeric(6, 2),
    primary key (round_id, school_id)
);

-- Weights of the two indices that Opora computes where the region sends none; an index without all its components is «нет данных».
create table index_component (
    index_kind text not null check (index_kind in ('SOCIAL', 'DEFICIT')),
    component  text not null,
    weight     numeric(5, 2) not null check (weight > 0),
    primary key (index_kind, component)
);

insert into index_component (index_kind, component, weight) values
    ('SOCIAL', 'disabilities', 1), ('SOCIAL', 'registers', 1), ('SOCIAL', 'non-native-russian', 1),
    ('SOCIAL', 'single-parent', 1), ('SOCIAL', 'parents-without-higher-education', 1),
    ('DEFICIT', 'vacancies', 2), ('DEFICIT', 'without-category', 1), ('DEFICIT', 'untrained', 1),
    ('DEFICIT', 'slow-internet', 1), ('DEFICIT', 'specialists', 2);

create table school_index (
    school_id       uuid not null references school,
    school_year     integer not null,
    source          text not null check (source in ('REGION', 'FORMULA')),
    social_index    numeric(5, 2) check (social_index between 0 and 100),
    deficit_index   numeric(5, 2) check (deficit_index between 0 and 100),
    primary key (school_id, school_year, source)
);
