-- What a task is about, in columns of its own: the list is found, sorted and counted by them without asking the engine.
alter table inbox_task
    add municipality_name text,
    add process_name      text,
    add measure_id        uuid,
    add categories        text[] not null default '{}',
    add tracks            text[] not null default '{}',
    add row_id            uuid,
    add row_number        text,
    add row_text          text;
comment on column inbox_task.measure_id is 'occurrence of a row of a plan of measures that the task works on';
comment on column inbox_task.categories is 'categories of the school in its year of support: SHNOR, SHNSU, RISK';

-- The one place that says where these facts come from; the projection, the check for drift and the triggers below ask it.
create function inbox_facts(of_municipality uuid, of_cycle uuid, of_school uuid, of_measure uuid)
    returns table (municipality_name text, categories text[], tracks text[], row_id uuid, row_number text, row_text text)
    language sql stable as
$$
select (select m.short_name from municipality m where m.id = of_municipality),
       coalesce(c.categories, '{}'), coalesce(c.tracks, '{}'),
       r.id, r.number, r.activity
from (values (1)) as one (n)
left join lateral (
    select array_remove(array [case when s.shnor then 'SHNOR' end, case when s.shnsu then 'SHNSU' end, case when s.risk then 'RISK' end], null),
           array_remove(array [case when s.track_1 then '1' end, case when s.track_2 then '2' end], null)
    from support_case s
    where s.school_id = of_school and (s.cycle_id = of_cycle or of_cycle is null and s.status = 'OPEN')
    order by s.opened_on desc
    limit 1) as c (categories, tracks) on true
left join lateral (
    select w.id, w.number, w.activity from roadmap_measure o join roadmap_row w on w.id = o.row_id where o.id = of_measure) r on true
$$;

-- The engine keeps its own tables; in an empty database they do not exist yet.
do
$$
begin
    if to_regclass('act_ru_variable') is not null then
        update inbox_task t set measure_id = cast(v.text_ as uuid)
        from act_ru_variable v
        where v.proc_inst_id_ = t.process_instance_id and v.name_ = 'measureId' and v.text_ is not null;
        update inbox_task t set process_name = d.name_ from act_re_procdef d where d.id_ = t.process_definition_id;
    end if;
end
$$;
update inbox_task t
set (municipality_name, categories, tracks, row_id, row_number, row_text) =
        (select f.municipality_name, f.categories, f.tracks, f.row_id, f.row_number, f.row_text
         from inbox_facts(t.municipality_id, t.cycle_id, t.school_id, t.measure_id) f);

-- Full text over all that a person may remember of a task, in Russian with its word forms.
alter table inbox_task drop column search;
alter table inbox_task add search tsvector generated always as (to_tsvector('russian',
    name || ' ' || coalesce(school_name, '') || ' ' || coalesce(municipality_name, '') || ' ' || coalesce(process_name, '') || ' '
    || coalesce(row_number, '') || ' ' || coalesce(row_text, '') || ' ' || business_key)) stored;
create index inbox_task_search on inbox_task using gin (search);

-- A name, a category or a row of a plan that changes elsewhere changes on the open tasks with it, in the same transaction.
create function inbox_follows_school() returns trigger language plpgsql as
$$
begin
    update inbox_task set school_name = new.short_name where school_id = new.id and state = 'OPEN';
    return null;
end
$$;
create trigger inbox_follows after update of short_name on school
    for each row when (old.short_name is distinct from new.short_name) execute function inbox_follows_school();

create function inbox_follows_municipality() returns trigger language plpgsql as
$$
begin
    update inbox_task set municipality_name = new.short_name where municipality_id = new.id and state = 'OPEN';
    return null;
end
$$;
create trigger inbox_follows after update of short_name on municipality
    for each row when (old.short_name is distinct from new.short_name) execute function inbox_follows_municipality();

create function inbox_follows_case() returns trigger language plpgsql as
$$
begin
    update inbox_task t
    set (categories, tracks) = (select f.categories, f.tracks
                                from inbox_facts(t.municipality_id, t.cycle_id, t.school_id, t.measure_id) f)
    where t.school_id = new.school_id and t.state = 'OPEN';
    return null;
end
$$;
create trigger inbox_follows after insert or update of shnor, shnsu, risk, track_1, track_2, status on support_case
    for each row execute function inbox_follows_case();

create function inbox_follows_row() returns trigger language plpgsql as
$$
begin
    update inbox_task set row_number = new.number, row_text = new.activity where row_id = new.id and state = 'OPEN';
    return null;
end
$$;
create trigger inbox_follows after update of number, activity on roadmap_row
    for each row when (old.number is distinct from new.number or old.activity is distinct from new.activity)
    execute function inbox_follows_row();

-- One index for each way into the list, in the order in which it is read; the rest of a person's own scope is filtered.
drop index inbox_task_group;
drop index inbox_task_school;
drop index inbox_task_assignee;
drop index inbox_task_expert;
drop index inbox_task_done;
create index inbox_task_group on inbox_task (role, municipality_id, due, id) where state = 'OPEN';
create index inbox_task_school on inbox_task (school_id, role, due, id) where state = 'OPEN';
create index inbox_task_assignee on inbox_task (assignee, due, id) where state = 'OPEN';
create index inbox_task_expert on inbox_task (expert_id, state) where expert_id is not null;
create index inbox_task_done on inbox_task (role, municipality_id, closed_at desc, id desc) where state = 'DONE';
create index inbox_task_school_done on inbox_task (school_id, role, closed_at desc, id desc) where state = 'DONE';
create index inbox_task_row on inbox_task (row_id) where state = 'OPEN' and row_id is not null;

-- What a person has done with a task besides working on it.
create table inbox_mark (
    person_id uuid        not null references account,
    task_id   varchar(64) not null,
    read_at   timestamptz not null,
    primary key (person_id, task_id)
);

-- A state of the list under a name: its owner's alone, or shared with a role or with all of a municipality.
create table inbox_view (
    id                     uuid primary key,
    owner_id               uuid        not null references account,
    name                   text        not null check (length(name) between 1 and 60),
    query                  text        not null check (length(query) <= 4000),
    shared_role            text,
    shared_municipality_id uuid references municipality,
    saved_at               timestamptz not null,
    check (shared_role is null or shared_municipality_id is not null)
);
create index inbox_view_owner on inbox_view (owner_id);
create index inbox_view_shared on inbox_view (shared_municipality_id) where shared_municipality_id is not null;

-- The view with which a person's list begins.
create table inbox_start (
    person_id uuid primary key references account,
    view_id   uuid not null references inbox_view on delete cascade
);
create index inbox_start_view on inbox_start (view_id);
