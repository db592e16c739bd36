-- Whether the school was ШНОР when its support began; null while no other category has been given.
alter table support_case add column shnor_before boolean;
update support_case s set shnor_before = not s.shnor
from classification c
where c.cycle_id = s.cycle_id and c.school_id = s.school_id
  and (position('SHNOR' in coalesce(c.decided_categories, c.own_categories, c.region_categories, '')) > 0) <> s.shnor;
