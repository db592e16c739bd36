-- Whose date an occurrence is: a half of a row has only as many parts as it has dates.
alter table roadmap_measure add column half text not null default 'BOTH'
    check (half in ('BOTH', 'MUNICIPALITY', 'SCHOOLS'));
alter table roadmap_measure alter column half drop default;
