-- The school year whose results count stands in the year of support, chosen when it is opened.
alter table school_list add column results_year integer;
update school_list l set results_year = coalesce(
    (select c.results_year from cycle c where c.id = l.cycle_id), l.school_year, l.year - 2);
alter table school_list alter column results_year set not null;
