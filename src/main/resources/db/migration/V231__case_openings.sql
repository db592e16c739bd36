-- How often the case was opened: a school that left by mistake is admitted again, and its work has a key of its own then.
alter table support_case add column openings integer not null default 1;
