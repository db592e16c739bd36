-- What a person who checks a school's answer says about one field of it, and what the school answers to that.
create table field_remark (
    id                  uuid         primary key,
    submission_id       uuid         not null references submission,
    process_instance_id varchar(64)  not null,
    form_id             varchar(120) not null,
    task_id             varchar(64)  not null,
    path                varchar(400) not null,
    label               text         not null,
    text                text         not null,
    written_by          uuid         not null,
    written_at          timestamptz  not null,
    answer              text,
    settled             boolean      not null default false,
    answered_by         uuid,
    answered_at         timestamptz,
    check ((answered_by is null) = (answered_at is null))
);
comment on column field_remark.task_id is 'the check in which it was written';
create index field_remark_process on field_remark (process_instance_id, form_id, written_at);
