-- The day on which a task came, where it belongs.
alter table inbox_task add opened_day date generated always as (cast(opened_at at time zone zone as date)) stored;

-- The list is found, sorted and counted in these indexes alone; the rows themselves are read for the page that is shown.
drop index inbox_task_group;
create index inbox_task_group on inbox_task (role, municipality_id, due, id)
    include (state, expert_id, assignee, closed_by, school_id, school_name, name, process_key, stage, categories, tracks, row_id,
             row_number, priority, due_day, opened_at, opened_day, zone)
    where state = 'OPEN';
drop index inbox_task_done;
create index inbox_task_closed on inbox_task (role, municipality_id, closed_at desc nulls last, id desc)
    include (state, expert_id, assignee, closed_by, school_id, school_name, name, process_key, stage, categories, tracks, row_id,
             row_number, priority, due, due_day, opened_at, opened_day, zone)
    where state <> 'OPEN';
drop index inbox_task_school_done;
create index inbox_task_school_closed on inbox_task (school_id, role, closed_at desc nulls last, id desc) where state <> 'OPEN';

-- Whose task it is stands among the words, so that a frequent word is looked up in one's own scope only. No word of a person begins with #.
alter table inbox_task drop column search;
alter table inbox_task add search tsvector generated always as (to_tsvector('russian',
    name || ' ' || coalesce(school_name, '') || ' ' || coalesce(municipality_name, '') || ' ' || coalesce(process_name, '') || ' '
    || coalesce(row_number, '') || ' ' || coalesce(row_text, '') || ' ' || business_key)
    || array_to_tsvector(array ['#m' || left(cast(municipality_id as text), 8), '#s' || coalesce(left(cast(school_id as text), 8), ''),
                                '#r' || coalesce(role, '')])) stored;
create index inbox_task_search on inbox_task using gin (search);
