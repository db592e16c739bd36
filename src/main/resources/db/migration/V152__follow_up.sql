-- Why whoever has a task in work has put it off; the day itself is the engine's. The task is named without a constraint,
-- because the projection of tasks may be built anew.
create table inbox_follow_up (
    task_id   varchar(64) primary key,
    person_id uuid        not null references account,
    note      text        not null check (length(note) <= 200),
    set_at    timestamptz not null
);

-- What is put off is told apart in the index, as everything that a list is found by.
drop index inbox_task_group;
create index inbox_task_group on inbox_task (role, municipality_id, due, id)
    include (state, expert_id, assignee, closed_by, school_id, school_name, name, process_key, stage, categories, tracks, row_id,
             row_number, priority, due_day, opened_at, opened_day, zone, follow_up)
    where state = 'OPEN';
