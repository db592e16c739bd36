-- A remark may stand at a row of a repeating list: the row as it was sent, so that it is found again after rows have moved.
alter table field_remark add column row_answer jsonb;
comment on column field_remark.row_answer is 'null for a remark on a field; the path then ends with the number of the row, from 0';
