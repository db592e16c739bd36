-- A stage of several dated steps (prevention: analysis, recommendations, sites, their control, autumn) ends step by step.
-- Empty: the stage as a whole.
alter table cycle_stage_done add column step text not null default '';
alter table cycle_stage_done drop constraint cycle_stage_done_cycle_id_school_id_stage_key;
alter table cycle_stage_done add unique nulls not distinct (cycle_id, school_id, stage, step);
