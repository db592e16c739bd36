-- What stands in a row under headings of the order that nobody understands (heading, tab, text; a line for each column).
alter table roadmap_row add column other_cells text;
