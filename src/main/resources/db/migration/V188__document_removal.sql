-- A file that was taken away from what it belonged to: who still names it in a text of theirs can bring it back.
create table document_removal (
    document_id  uuid         not null references document,
    subject_type varchar(40)  not null,
    subject_id   varchar(100) not null,
    removed_by   uuid         not null,
    removed_at   timestamptz  not null,
    primary key (subject_type, subject_id, document_id)
);
create index document_removal_document on document_removal (document_id);
