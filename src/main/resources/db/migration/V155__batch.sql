-- One change of many tasks: chosen, looked at, started, worked off in the background, kept with what became of each task.
create table batch (
    id          uuid        primary key,
    account_id  uuid        not null references account,
    kind        varchar(20) not null,
    argument    text,
    undo_of     uuid        references batch,
    state       varchar(10) not null check (state in ('PREPARED', 'RUNNING', 'DONE')),
    back        text        not null check (length(back) <= 4000),
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
);
comment on column batch.argument is 'what the person chose: another person, a day, a number of days, a priority';
comment on column batch.back is 'query of the list that the tasks were chosen in';
create index batch_person on batch (account_id, created_at desc, id);
create index batch_running on batch (started_at) where state = 'RUNNING';
create index batch_undone on batch (undo_of) where undo_of is not null;

-- The task is named without a constraint, because the projection of tasks may be built anew.
create table batch_item (
    batch_id uuid        not null references batch on delete cascade,
    position integer     not null,
    task_id  varchar(64) not null,
    state    varchar(10) not null check (state in ('WAITING', 'DONE', 'REFUSED')),
    attempts integer     not null default 0,
    was      text,
    becomes  text,
    refusal  varchar(60),
    words    text[]      not null default '{}',
    primary key (batch_id, position),
    unique (batch_id, task_id)
);
comment on column batch_item.was is 'the value that the person saw; a task with another one is left alone';
comment on column batch_item.words is 'what the sentence of the refusal names';
create index batch_item_waiting on batch_item (batch_id, position) where state = 'WAITING';
