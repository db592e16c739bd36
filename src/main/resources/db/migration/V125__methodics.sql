-- A training of people of schools by an operator from outside: who goes, what the operator confirmed, certificates.
create table training (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    row_id          uuid references roadmap_row,
    programme       text not null,
    operator        text not null,
    starts_on       date not null,
    ends_on         date not null check (ends_on >= starts_on),
    hours           integer not null check (hours between 1 and 2000),
    state           text not null check (state in ('PLANNED', 'CONFIRMED', 'CANCELLED')),
    confirmed_by    text,
    confirmed_on    date,
    reason          text,
    created_by      uuid not null references account
);
create index training_list on training (municipality_id, starts_on desc);
create index training_row on training (row_id) where row_id is not null;

create table training_person (
    id                 uuid primary key,
    version            integer not null,
    training_id        uuid not null references training,
    school_id          uuid not null references school,
    name               text not null,
    post               text not null,
    school_order       text not null,
    certificate_number text,
    certificate_date   date,
    dropped_reason     text
);
create unique index training_person_once on training_person (training_id, school_id, lower(name));
create index training_person_school on training_person (school_id, certificate_date);

-- The bank of good practice: a school offers, the methodist takes it in or returns it.
create table practice (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    school_id       uuid not null references school,
    row_id          uuid references roadmap_row,
    title           text not null,
    topic           text not null,
    summary         text not null,
    effect          text not null,
    address         text,
    state           text not null check (state in ('OFFERED', 'RETURNED', 'ACCEPTED', 'REMOVED')),
    remark          text,
    offered_by      uuid not null references account,
    offered_on      date not null,
    decided_by      uuid references account,
    decided_on      date
);
create index practice_list on practice (municipality_id, offered_on desc);
create index practice_row on practice (row_id) where row_id is not null;

-- A consultation that a school asks for.
create table consultation (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    school_id       uuid not null references school,
    row_id          uuid references roadmap_row,
    topic           text not null,
    question        text not null,
    state           text not null check (state in ('ASKED', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    asked_by        uuid not null references account,
    asked_on        date not null,
    due_on          date not null,
    answer          text,
    answered_by     uuid references account,
    answered_on     date,
    closed_on       date
);
create index consultation_list on consultation (municipality_id, asked_on desc);
create index consultation_school on consultation (school_id, asked_on desc);
create index consultation_row on consultation (row_id) where row_id is not null;
