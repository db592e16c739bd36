create table interview (
    id              uuid primary key,
    version         int not null,
    municipality_id uuid not null references municipality,
    cycle_id        uuid not null,
    school_id       uuid not null references school,
    case_id         uuid not null unique,
    status          text not null,
    day             date not null,
    starts_at       text not null,
    mode            text not null,
    place           text not null,
    participants    text not null,
    agenda          text,
    confirm_by      date not null,
    proposed_day    date,
    proposal_reason text,
    held_on         date,
    number          text,
    attendees       text,
    problems        text,
    conclusion      text,
    objection       text,
    minutes_round   int not null default 0,
    signed_by       uuid,
    signed_at       timestamptz
);

create index interview_municipality on interview (municipality_id, day desc);
create index interview_school on interview (school_id, day desc);

create table interview_measure (
    interview_id uuid not null references interview,
    place        int not null,
    text         text not null,
    owner        text not null,
    due          date not null,
    primary key (interview_id, place)
);
