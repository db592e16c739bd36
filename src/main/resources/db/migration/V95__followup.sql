create table recommendation (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null,
    school_id uuid not null,
    origin text not null check (origin in ('SUPPORT', 'PREVENTION')),
    text text not null,
    basis text,
    due date not null,
    state text not null check (state in ('GIVEN', 'ACCEPTED', 'OBJECTED', 'WITHDRAWN', 'UNANSWERED')),
    given_by uuid not null,
    given_at timestamptz not null,
    done text,
    objection text,
    objection_reply text,
    answered_by uuid,
    answered_on date
);
create index recommendation_cycle on recommendation (cycle_id, state);
create index recommendation_school on recommendation (school_id, cycle_id);

create table instruction (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null,
    school_id uuid,
    origin text not null check (origin in ('INTERVIEW', 'SESSION')),
    origin_id uuid not null,
    text text not null,
    owner_name text not null,
    due date not null,
    state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    outcome text,
    settled_on date,
    settled_by uuid
);
create index instruction_cycle on instruction (cycle_id, state, due);
create index instruction_school on instruction (school_id, state);
create index instruction_municipality on instruction (municipality_id, state, due);
