-- A table of results may be loaded again once another one has replaced what it brought.
drop index uploaded_table_applied;
create index uploaded_table_applied on uploaded_table (municipality_id, kind, sha256) where applied_at is not null;
