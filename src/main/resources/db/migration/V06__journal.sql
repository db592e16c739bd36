-- Append-only: the trigger refuses changes, whoever asks.
create table journal (
    id              bigint generated always as identity primary key,
    at              timestamptz not null,
    actor_id        uuid,
    on_behalf_of    uuid,
    action          text not null,
    municipality_id uuid,
    cycle_id        uuid,
    school_id       uuid,
    task_id         text,
    subject_type    text,
    subject_id      text,
    details         jsonb not null default '{}'
);

create index journal_municipality on journal (municipality_id, id desc);
create index journal_cycle on journal (cycle_id, id desc) where cycle_id is not null;
create index journal_school on journal (school_id, id desc) where school_id is not null;
create index journal_task on journal (task_id, id desc) where task_id is not null;
create index journal_actor on journal (actor_id, id desc) where actor_id is not null;

create function journal_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function journal_refuses_change();
