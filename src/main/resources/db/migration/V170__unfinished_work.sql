-- What was still to be done when a year closed; without a school it is the municipality's own.
create table unfinished_work (
    id        uuid primary key default gen_random_uuid(),
    cycle_id  uuid not null references cycle,
    school_id uuid references school,
    name      text not null,
    stage     text,
    due_day   date
);

create index unfinished_work_cycle on unfinished_work (cycle_id, school_id);
create index unfinished_work_school on unfinished_work (school_id);
