-- Deployed versions of forms; a task is pinned to one by its hash.
create table form_schema (
    sha256      char(64)     not null,
    form_id     varchar(120) not null,
    version     integer      not null,
    origin      varchar(10)  not null check (origin in ('BUNDLE', 'EDITOR')),
    json        text         not null,
    deployed_at timestamptz  not null,
    deployed_by uuid,
    primary key (form_id, version)
);
create index form_schema_sha256 on form_schema (sha256, form_id);

-- What a person has typed and not yet sent. One draft per task and person: nobody overwrites another's.
create table form_draft (
    id        uuid primary key,
    task_id   varchar(64) not null,
    person_id uuid        not null,
    sha256    char(64)    not null,
    json      text        not null,
    version   integer     not null,
    saved_at  timestamptz not null,
    unique (task_id, person_id)
);

-- Earlier states of a draft, so that nothing typed is lost to a second tab.
create table form_draft_revision (
    draft_id uuid        not null references form_draft on delete cascade,
    version  integer     not null,
    json     text        not null,
    saved_at timestamptz not null,
    primary key (draft_id, version)
);

-- Answers as they were sent. The id comes with the page, so a second click finds the first one's row.
create table submission (
    id              uuid primary key,
    task_id         varchar(64)  not null unique,
    process_key     varchar(255) not null,
    task_key        varchar(255) not null,
    task_name       text         not null,
    form_id         varchar(120),
    sha256          char(64),
    municipality_id uuid         not null,
    cycle_id        uuid,
    school_id       uuid,
    person_id       uuid         not null,
    submitted_at    timestamptz  not null,
    json            text         not null,
    shown           text         not null
);
comment on column submission.shown is 'the answers as lines of label and value, in the words of their day';
create index submission_school on submission (school_id, form_id, submitted_at desc);
