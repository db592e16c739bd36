-- What a municipality has agreed for a kind of work: how urgent it is, and in how many working days it is to be done.
create table work_kind (
    municipality_id uuid         not null references municipality,
    task_key        varchar(255) not null,
    priority        integer,
    days            integer check (days between 1 and 250),
    changed_by      uuid         not null references account,
    changed_at      timestamptz  not null,
    primary key (municipality_id, task_key),
    check (priority is not null or days is not null)
);
comment on column work_kind.days is 'working days from the arrival of the task to its due date; null: as the diagram says';
