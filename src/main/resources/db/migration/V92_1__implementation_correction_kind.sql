alter table plan_correction_change add column kind text not null default 'CHANGED';
alter table plan_correction_change alter column kind drop default;
alter table plan_correction_change alter column text_before drop not null;
alter table plan_correction_change alter column text_after drop not null;
alter table plan_correction_change alter column due_before drop not null;
alter table plan_correction_change alter column due_after drop not null;
