-- From which row of the plan before a row was taken over: kept whether that one was finished or not, whatever becomes of the words.
alter table roadmap_row add column taken_from uuid references roadmap_row on delete set null;
update roadmap_row set taken_from = carried_from where carried_from is not null;
create index roadmap_row_taken_from on roadmap_row (taken_from) where taken_from is not null;
