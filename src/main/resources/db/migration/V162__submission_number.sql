-- The number on the receipt. Those sent before get theirs in the order of sending.
create sequence submission_number;
alter table submission add column number bigint;
update submission s set number = o.number
from (select id, row_number() over (order by submitted_at, id) as number from submission) o where o.id = s.id;
select setval('submission_number', coalesce((select max(number) from submission), 0) + 1, false);
alter table submission alter column number set not null;
alter table submission add constraint submission_number_once unique (number);
