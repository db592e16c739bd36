drop index inbox_task_group;
drop index inbox_task_closed;

-- A group in a municipality is one word more: it stands in few rows, so that frequent words of a person are looked up in these alone.
-- Open and closed tasks are asked for apart; an index of each spares either the rows of the other.
alter table inbox_task drop column search;
alter table inbox_task add search tsvector generated always as (to_tsvector('russian',
    name || ' ' || coalesce(school_name, '') || ' ' || coalesce(municipality_name, '') || ' ' || coalesce(process_name, '') || ' '
    || coalesce(row_number, '') || ' ' || coalesce(row_text, '') || ' ' || business_key)
    || array_to_tsvector(array ['#m' || left(cast(municipality_id as text), 8), '#s' || coalesce(left(cast(school_id as text), 8), ''),
                                '#r' || coalesce(role, ''), '#' || coalesce(role, '') || ':' || left(cast(municipality_id as text), 8)])) stored;
create index inbox_task_search_open on inbox_task using gin (search) where state = 'OPEN';
create index inbox_task_search_closed on inbox_task using gin (search) where state <> 'OPEN';

-- Until when a task is to be taken, and to which day it is put off, are asked of every row that is counted: they stand in the indexes.
create index inbox_task_group on inbox_task (role, municipality_id, due, id)
    include (state, expert_id, assignee, closed_by, school_id, school_name, name, process_key, stage, categories, tracks, row_id,
             row_number, priority, due_day, opened_at, opened_day, zone, claim_by, follow_up)
    where state = 'OPEN';
create index inbox_task_closed on inbox_task (role, municipality_id, closed_at desc nulls last, id desc)
    include (state, expert_id, assignee, closed_by, school_id, school_name, name, process_key, stage, categories, tracks, row_id,
             row_number, priority, due, due_day, opened_at, opened_day, zone, claim_by)
    where state <> 'OPEN';
