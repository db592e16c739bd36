-- The inbox: one row per user task, written in the engine's own transaction by its task listeners.
create table inbox_task (
    id                    varchar(64)  primary key,
    state                 varchar(10)  not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    revision              integer      not null,
    process_key           varchar(255) not null,
    process_definition_id varchar(255) not null,
    process_instance_id   varchar(64)  not null,
    business_key          varchar(255) not null,
    task_key              varchar(255) not null,
    name                  text         not null,
    tenant                varchar(64)  not null,
    municipality_id       uuid         not null,
    zone                  varchar(60)  not null,
    cycle_id              uuid,
    school_id             uuid,
    school_name           text,
    case_id               uuid,
    stage                 varchar(40),
    role                  varchar(30),
    expert_id             uuid,
    assignee              uuid,
    priority              integer      not null,
    due                   timestamptz,
    due_day               date,
    follow_up             timestamptz,
    opened_at             timestamptz  not null,
    closed_at             timestamptz,
    closed_by             uuid,
    form_id               varchar(120),
    form_hash             char(64),
    search                tsvector generated always as
                              (to_tsvector('russian', name || ' ' || coalesce(school_name, '') || ' ' || business_key)) stored
);
comment on column inbox_task.expert_id is 'the person the diagram names; nobody else may take the task';
comment on column inbox_task.due_day is 'local day of the municipality in which the task is due';

create index inbox_task_group on inbox_task (role, municipality_id, due) where state = 'OPEN';
create index inbox_task_school on inbox_task (school_id, role, due) where state = 'OPEN';
create index inbox_task_assignee on inbox_task (assignee, due) where state = 'OPEN';
create index inbox_task_expert on inbox_task (expert_id, state);
create index inbox_task_done on inbox_task (role, municipality_id, closed_at desc) where state = 'DONE';
create index inbox_task_cycle on inbox_task (cycle_id, stage, state);
create index inbox_task_instance on inbox_task (process_instance_id);
create index inbox_task_search on inbox_task using gin (search);

-- Forms that the school's responsible person may send without the director.
create table inbox_staff_form (
    school_id  uuid         not null,
    form_id    varchar(120) not null,
    granted_by uuid         not null,
    granted_at timestamptz  not null,
    primary key (school_id, form_id)
);
