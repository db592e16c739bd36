-- The first :tasks open tasks in the engine's own tables, with the process variables that the inbox has as columns.
create unlogged table bench_definition as
select id_ as definition from act_re_procdef where key_ = 'school-support' order by version_ desc limit 1;
insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_, is_concurrent_,
    is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_)
select id, 1, id, id, business_key, definition, 'userTask_bench', true, false, true, false, 1, 2, 1, tenant
from inbox_task cross join bench_definition where case when id ~ '^b[0-9]+$' then substring(id from 2)::int <= :tasks end;
insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_, create_time_, due_date_,
    suspension_state_, tenant_id_)
select id, 1, id, id, definition, name, task_key, assignee::text, priority, opened_at at time zone 'UTC', due at time zone 'UTC', 1, tenant
from inbox_task cross join bench_definition where case when id ~ '^b[0-9]+$' then substring(id from 2)::int <= :tasks end;
insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
select 'l' || id, 1, role, 'candidate', id, tenant from inbox_task where case when id ~ '^b[0-9]+$' then substring(id from 2)::int <= :tasks end;
insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_, sequence_counter_, is_concurrent_local_, tenant_id_)
select v.name || id, 1, 'string', v.name, id, id, v.value, id, 1, false, tenant
from inbox_task
cross join lateral (values ('municipalityId', municipality_id::text), ('schoolId', school_id::text), ('stage', stage), ('category', categories[1]),
    ('rowId', row_id::text), ('cycleId', municipality_id::text)) v (name, value)
where case when id ~ '^b[0-9]+$' then substring(id from 2)::int <= :tasks end and v.value is not null;
