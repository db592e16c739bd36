-- What people say to each other about a task. The task is named without a constraint, because the projection of tasks may be
-- built anew.
create table task_comment (
    id         uuid        primary key,
    task_id    varchar(64) not null,
    author_id  uuid        not null references account,
    body       text        not null check (length(body) <= 2000),
    written_at timestamptz not null,
    edited_at  timestamptz,
    removed_at timestamptz
);
comment on column task_comment.body is 'empty once it is removed';
create index task_comment_task on task_comment (task_id, written_at);

create table task_mention (
    comment_id uuid not null references task_comment,
    account_id uuid not null references account,
    primary key (comment_id, account_id)
);

-- A question of whoever has a task in work to a colleague; the task stays where it is.
create table task_question (
    id           uuid        primary key,
    task_id      varchar(64) not null,
    asker_id     uuid        not null references account,
    colleague_id uuid        not null references account,
    body         text        not null check (length(body) between 1 and 2000),
    asked_at     timestamptz not null,
    answer       text check (length(answer) between 1 and 2000),
    answered_at  timestamptz,
    withdrawn_at timestamptz,
    check (asker_id <> colleague_id),
    check ((answer is null) = (answered_at is null)),
    check (answered_at is null or withdrawn_at is null)
);
create index task_question_task on task_question (task_id, asked_at);
create index task_question_colleague on task_question (colleague_id, asked_at desc, id);
create index task_question_waiting on task_question (colleague_id) where answered_at is null and withdrawn_at is null;

-- News of what was said hang on what was said, not on a date.
alter table notification alter column due_day drop not null;
alter table notification add column subject_id uuid;
comment on column notification.subject_id is 'comment or question that the news are about; null for a reminder';
create unique index notification_subject on notification (account_id, step, subject_id) where subject_id is not null;
alter table notification add check ((due_day is null) = (subject_id is not null));
