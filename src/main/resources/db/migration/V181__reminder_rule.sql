-- When a municipality reminds of deadlines; without a row the usual rules hold. A null number: no such reminder.
create table reminder_rule (
    municipality_id  uuid        primary key references municipality,
    early            integer     check (early between 2 and 60),
    soon             integer     check (soon between 1 and 30),
    on_day           boolean     not null,
    late_coordinator integer     check (late_coordinator between 1 and 30),
    late_head        integer     check (late_head between 1 and 30),
    changed_by       uuid        not null references account,
    changed_at       timestamptz not null,
    check (early > soon),
    check (late_head >= late_coordinator)
);
comment on column reminder_rule.early is 'calendar days before the deadline';
comment on column reminder_rule.late_head is 'working days after the deadline';

-- How many days before is a rule now, no longer the name of the step.
update notification set step = case step when 'WEEK_BEFORE' then 'EARLY' else 'SOON' end where step in ('WEEK_BEFORE', 'DAY_BEFORE');
update notification_choice set step = case step when 'WEEK_BEFORE' then 'EARLY' else 'SOON' end where step in ('WEEK_BEFORE', 'DAY_BEFORE');
