-- Risk factors: reference data, edited on the page of reference data. Thresholds of a municipality go before the common ones.
create table risk_factor (
    code           text primary key,
    version        int not null default 0,
    name           text not null,
    measure        text not null,
    source         text,
    lower_is_worse boolean not null default false,
    medium_from    numeric(12, 2),
    high_from      numeric(12, 2),
    place          int not null,
    in_use         boolean not null default true
);

create table risk_threshold (
    municipality_id uuid not null references municipality,
    factor          text not null references risk_factor,
    medium_from     numeric(12, 2),
    high_from       numeric(12, 2),
    primary key (municipality_id, factor)
);

insert into risk_factor (code, name, measure, source, lower_is_worse, medium_from, high_from, place) values
    ('equipment', 'Низкий уровень оснащения школы', 'Компьютеров на 100 обучающихся', 'computersPerHundred', true, 15, 8, 1),
    ('staff-shortage', 'Дефицит педагогических кадров', 'Вакансий, % к ставкам учителей', 'vacancyShare', false, 5, 10, 2),
    ('teacher-competence', 'Недостаточная предметная и методическая компетентность педагогических работников',
     'Учителей без категории, %', 'withoutCategoryShare', false, 40, 60, 3),
    ('adaptivity', 'Риски низкой адаптивности учебного процесса', 'Обучающихся без индивидуальной поддержки, % от нуждающихся',
     null, false, 30, 50, 4),
    ('in-school-training', 'Несформированность внутришкольной системы повышения квалификации',
     'Учителей, прошедших повышение квалификации за три года, %', 'trainedShare', true, 80, 60, 5),
    ('special-needs', 'Высокая доля обучающихся с ОВЗ', 'Обучающихся с ОВЗ, %', 'disabilitiesShare', false, 10, 20, 6),
    ('language-barriers', 'Низкое качество преодоления языковых и культурных барьеров',
     'Обучающихся, для которых русский язык неродной, %', 'nonNativeShare', false, 10, 25, 7),
    ('motivation', 'Низкая учебная мотивация обучающихся', 'Обучающихся с низкой мотивацией по опросу, %', null, false, 25, 40, 8),
    ('wellbeing', 'Пониженный уровень школьного благополучия', 'Обучающихся, отметивших неблагополучие по опросу, %',
     null, false, 20, 35, 9),
    ('discipline', 'Низкий уровень дисциплины в классе', 'Обучающихся на учёте (ВШУ, КДН и ПДН), %', 'registersShare', false, 3, 6, 10),
    ('failure-risk', 'Высокая доля обучающихся с рисками учебной неуспешности', 'Обучающихся с рисками неуспешности, %',
     null, false, 15, 30, 11),
    ('parents', 'Низкий уровень вовлечённости родителей', 'Родителей, участвующих в жизни школы, %', null, true, 50, 30, 12);

create table risk_profile (
    id              uuid primary key,
    version         int not null,
    municipality_id uuid not null references municipality,
    cycle_id        uuid not null,
    school_id       uuid not null references school,
    case_id         uuid not null unique,
    summary         text,
    assessed_by     uuid not null,
    assessed_at     timestamptz not null
);

create index risk_profile_school on risk_profile (school_id, assessed_at desc);

create table risk_assessment (
    profile_id   uuid not null references risk_profile,
    place        int not null,
    factor       text not null references risk_factor,
    factor_value numeric(12, 2),
    proposed     text not null,
    significance text not null,
    reason       text,
    requirement  text not null,
    explanation  text not null,
    primary key (profile_id, place)
);

create table programme (
    id               uuid primary key,
    version          int not null,
    municipality_id  uuid not null references municipality,
    cycle_id         uuid not null,
    school_id        uuid not null references school,
    case_id          uuid not null,
    kind             text not null,
    status           text not null,
    starts_on        date not null,
    ends_on          date not null,
    edition          int not null,
    portal_address   text,
    placed_on        date,
    placement_remark text,
    replaces_id      uuid references programme,
    order_number     text,
    order_date       date,
    approved_at      timestamptz,
    created_at       timestamptz not null,
    check (starts_on <= ends_on)
);

create index programme_school on programme (school_id, created_at desc);
create index programme_case on programme (case_id, created_at desc);
create index programme_municipality on programme (municipality_id, status);

create table programme_edition (
    id           uuid primary key,
    programme_id uuid not null references programme,
    number       int not null,
    reason       text not null,
    author_id    uuid not null,
    created_at   timestamptz not null,
    unique (programme_id, number)
);

create table programme_section (
    edition_id uuid not null references programme_edition,
    place      int not null,
    row_id     uuid not null,
    factor     text not null references risk_factor,
    aim        text not null,
    tasks      text not null,
    results    text not null,
    primary key (edition_id, place)
);

create table programme_indicator (
    edition_id uuid not null references programme_edition,
    place      int not null,
    row_id     uuid not null,
    section_id uuid not null,
    name       text not null,
    unit       text,
    base       numeric(14, 2) not null,
    target     numeric(14, 2) not null,
    method     text,
    primary key (edition_id, place)
);

create table programme_measure (
    edition_id   uuid not null references programme_edition,
    place        int not null,
    row_id       uuid not null,
    section_id   uuid not null,
    text         text not null,
    due          date not null,
    owner        text not null,
    participants text,
    proof        text not null,
    primary key (edition_id, place)
);

-- What an indicator came to; the newest day counts.
create table programme_fact (
    programme_id uuid not null references programme,
    row_id       uuid not null,
    measured_on  date not null,
    fact         numeric(14, 2) not null,
    recorded_by  uuid not null,
    primary key (programme_id, row_id, measured_on)
);

create table remark_answer (
    programme_id uuid not null references programme,
    remark_id    uuid not null,
    place        int not null,
    source       text not null,
    remark       text not null,
    taken        boolean not null,
    why          text not null,
    answered_by  uuid not null,
    answered_at  timestamptz not null,
    primary key (programme_id, remark_id)
);
