-- Contents by hash: equal files are kept once, and a backup of the database holds them all.
create table document_content (
    sha256  char(64) primary key,
    size    bigint not null,
    content bytea  not null
);
alter table document_content alter column content set storage external;

create table document (
    id              uuid primary key,
    name            text         not null,
    media_type      varchar(120) not null,
    sha256          char(64)     not null references document_content,
    municipality_id uuid         not null,
    school_id       uuid,
    uploaded_by     uuid         not null,
    uploaded_at     timestamptz  not null
);
create index document_school on document (school_id, uploaded_at desc);

-- What a file proves or belongs to: a task, a submission, an order …
create table document_link (
    document_id  uuid         not null references document,
    subject_type varchar(40)  not null,
    subject_id   varchar(100) not null,
    primary key (subject_type, subject_id, document_id)
);
create index document_link_document on document_link (document_id);
