create table official_order (
    id               uuid primary key,
    version          integer not null,
    municipality_id  uuid not null references municipality,
    cycle_id         uuid references cycle,
    kind             text not null,
    subject_id       text,
    status           text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REGISTERED', 'CANCELLED')),
    title            text not null,
    preamble         text not null,
    annexes          text not null,
    controller       text not null,
    signatory_post   text not null,
    signatory_name   text not null,
    relation         text not null check (relation in ('NONE', 'AMENDS', 'CANCELS')),
    related_order_id uuid references official_order,
    prepared_by      uuid,
    approved_by      uuid,
    head_remarks     text,
    number           text,
    date             date,
    register_year    integer,
    scan_id          uuid,
    remark           text not null
);

-- A number is unique in the register of the authority's year, whatever its case.
create unique index official_order_number on official_order (municipality_id, register_year, lower(number)) where number is not null;
create index official_order_cycle on official_order (cycle_id, kind);
create index official_order_list on official_order (municipality_id, date desc nulls first);

create table order_basis (
    order_id uuid not null references official_order,
    position integer not null,
    kind     text not null,
    number   text not null,
    date     date not null,
    primary key (order_id, position)
);

create table order_item (
    order_id uuid not null references official_order,
    position integer not null,
    text     text not null,
    executor text,
    due      date,
    primary key (order_id, position)
);

create table order_school (
    order_id  uuid not null references official_order,
    school_id uuid not null references school,
    primary key (order_id, school_id)
);

create index order_school_school on order_school (school_id);

create table order_acquaintance (
    order_id  uuid not null references official_order,
    school_id uuid not null references school,
    state     text not null check (state in ('WAITING', 'DONE', 'DROPPED')),
    done_on   date,
    done_by   uuid,
    remark    text,
    primary key (order_id, school_id)
);
