-- Service level of a kind of work: in how many working days somebody takes such a task; of a task: until when that is.
alter table work_kind add column claim_days integer check (claim_days between 1 and 250);
alter table work_kind drop constraint work_kind_check;
alter table work_kind add constraint work_kind_check check (priority is not null or days is not null or claim_days is not null);
comment on column work_kind.claim_days is 'working days from the arrival of the task until somebody takes it; null: nothing is agreed';
alter table inbox_task add column claim_by timestamptz;
comment on column inbox_task.claim_by is 'until when somebody should take the task; null where nothing is agreed';
create index inbox_task_unclaimed on inbox_task (claim_by) where state = 'OPEN' and assignee is null and claim_by is not null;
