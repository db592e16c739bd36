-- Where a person wants to be written to; without an address the news stay in the page.
alter table account add column email text check (length(email) <= 200 and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$');

-- How a person wants to hear of a kind of news; without a row the default of the kind.
create table notification_choice (
    account_id uuid        not null references account,
    step       varchar(20) not null,
    channel    varchar(10) not null check (channel in ('PAGE', 'DIGEST', 'AT_ONCE')),
    primary key (account_id, step)
);

-- A letter on its way: written with what it tells of, sent by another transaction, kept with what became of it.
create table mail (
    id              uuid         primary key,
    account_id      uuid         not null references account,
    digest_day      date,
    recipient       text         not null,
    message_id      text         not null unique,
    subject         text         not null,
    body            text         not null,
    state           varchar(10)  not null check (state in ('QUEUED', 'SENT', 'GIVEN_UP')),
    attempts        integer      not null,
    next_attempt_at timestamptz  not null,
    last_error      text,
    created_at      timestamptz  not null,
    sent_at         timestamptz
);
comment on column mail.digest_day is 'local day of a digest: one a morning for each person; null for a letter at once';

create unique index mail_digest on mail (account_id, digest_day);
create index mail_queued on mail (next_attempt_at) where state = 'QUEUED';

-- One piece of news for one person about one task and its date; a moved date is news again. The task is named without a
-- constraint, because the projection of tasks may be built anew.
create table notification (
    id         uuid        primary key,
    account_id uuid        not null references account,
    task_id    varchar(64) not null,
    step       varchar(20) not null,
    due_day    date        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    mail_id    uuid        references mail,
    unique (account_id, task_id, step, due_day)
);

create index notification_person on notification (account_id, created_at desc, id);
create index notification_unread on notification (account_id) where read_at is null;
create index notification_unmailed on notification (account_id) where mail_id is null and read_at is null;
create index notification_task on notification (task_id);

create index inbox_task_due on inbox_task (zone, due_day) where state = 'OPEN';
