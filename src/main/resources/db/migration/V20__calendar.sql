-- Days that a decree transferred: they win over weekends and holidays.
create table calendar_day (
    day     date primary key,
    working boolean not null,
    reason  text not null
);

insert into calendar_day (day, working, reason) values
    (date '2026-01-09', false, 'Перенос с 3 января 2026'),
    (date '2026-12-31', false, 'Перенос с 4 января 2026');

create table deadline_rule (
    municipality_id uuid not null references municipality,
    year            integer not null,
    kind            text not null,
    due             date not null,
    changed_by      uuid,
    primary key (municipality_id, year, kind)
);
