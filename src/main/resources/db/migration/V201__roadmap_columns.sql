-- The columns of the order's own table, in its order; null: not known, then those that hold something.
alter table roadmap add column plan_columns text;
-- The day after which a measure is late: where the municipality has handed in and schools still work, it is theirs.
alter table roadmap_measure add column late_after date generated always as
    (case when state = 'REVIEW' then greatest(due_on, school_due_on) else due_on end) stored;
