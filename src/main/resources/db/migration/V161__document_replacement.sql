-- A file that took the place of another in what it belongs to; the earlier one stays readable.
create table document_replacement (
    document_id  uuid         not null references document,
    replaces_id  uuid         not null references document,
    subject_type varchar(40)  not null,
    subject_id   varchar(100) not null,
    replaced_by  uuid         not null,
    replaced_at  timestamptz  not null,
    primary key (subject_type, subject_id, replaces_id)
);
create index document_replacement_document on document_replacement (document_id);
