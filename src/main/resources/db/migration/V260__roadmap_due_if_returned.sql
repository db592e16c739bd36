-- A half that was handed in before a pause keeps its date; these hold when it comes back: nothing is late because of a pause.
alter table roadmap_measure add column due_if_returned date;
alter table roadmap_measure add column school_due_if_returned date;
alter table roadmap_measure drop column late_after;
-- The day after which a measure is late: where the municipality has handed in and schools still work, it is theirs.
alter table roadmap_measure add column late_after date generated always as
    (case when state = 'REVIEW'
          then greatest(coalesce(due_if_returned, due_on), coalesce(school_due_if_returned, school_due_on))
          else due_on end) stored;
