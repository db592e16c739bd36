-- Bodies become cards that people edit: the short name was never asked for, and one authority signs for a municipality.
alter table body drop column short_name;
alter table body add column version integer not null default 0;
alter table body add constraint body_name_length check (length(name) between 1 and 200);
alter table body add constraint body_head_post_length check (length(head_post) between 1 and 120);
create unique index body_one_management on body (municipality_id) where kind = 'MANAGEMENT';
