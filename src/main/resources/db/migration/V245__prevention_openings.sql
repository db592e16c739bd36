-- How often a school's work on prevention was begun: a school that left by mistake is admitted again.
alter table school_prevention add column openings integer not null default 1;
