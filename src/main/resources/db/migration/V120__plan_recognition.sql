-- A plan as it was recognised, kept until its doubts are settled; the uploaded file itself is not stored.
create table plan_recognition (
    id              uuid         primary key,
    municipality_id uuid         not null references municipality (id),
    file_name       varchar(300) not null,
    plan            jsonb        not null,
    created_by      uuid         not null references account (id),
    created_at      timestamptz  not null
);
create index plan_recognition_list on plan_recognition (municipality_id, created_at desc);

-- What people decided about it: it lies over the plan, which never changes.
create table plan_decision (
    recognition_id uuid          not null references plan_recognition (id) on delete cascade,
    row_key        varchar(40)   not null,
    subject        varchar(120)  not null,
    kind           varchar(16)   not null,
    value          varchar(2000) not null,
    decided_by     uuid          not null references account (id),
    decided_at     timestamptz   not null,
    primary key (recognition_id, row_key, subject)
);
