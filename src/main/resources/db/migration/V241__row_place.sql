-- Where a row stands in the table of its plan: what an order adds stands in its section. The position remains its identity in
-- the keys of its processes.
alter table roadmap_row add column place integer;
update roadmap_row set place = position;
alter table roadmap_row alter column place set not null;
