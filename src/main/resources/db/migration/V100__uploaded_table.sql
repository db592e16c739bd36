-- Tables of schools are uploaded in the same way as tables of results.
alter table result_import rename to uploaded_table;
alter table uploaded_table add column kind text not null default 'EXAM_RESULTS'
    check (kind in ('EXAM_RESULTS', 'SCHOOLS'));
alter table uploaded_table alter column kind drop default;
alter table uploaded_table drop column error_count;

-- Results are loaded once; a table of schools may be loaded again to bring back what it says.
drop index result_import_applied;
create unique index uploaded_table_applied on uploaded_table (municipality_id, sha256)
    where applied_at is not null and kind = 'EXAM_RESULTS';
