-- A seminar of the year counts as an event of the row that it does the work of: nobody wrote it down there.
alter table roadmap_event alter column written_by drop not null;
