-- How the order's table calls its columns: one line for each of plan_columns; null: not known, then Opora's own words.
alter table roadmap add column plan_headings text;
