-- From which share of a programme's measures it counts as done, and below which as hardly begun: set by the same act.
alter table classification_parameters add column done_enough integer not null default 80;
alter table classification_parameters add column done_low integer not null default 50;
alter table classification_parameters add check (done_low between 1 and 99 and done_enough between 2 and 100);
alter table classification_parameters add check (done_low < done_enough);
alter table classification_parameters alter column done_enough drop default;
alter table classification_parameters alter column done_low drop default;
