-- What is no longer held stays with its results and is offered no more; a weight of 0 leaves a component out of its index.
alter table exam_procedure add column in_use boolean not null default true;
alter table exam_subject add column in_use boolean not null default true;
alter table index_component drop constraint index_component_weight_check;
alter table index_component add constraint index_component_weight_check check (weight >= 0 and weight <= 100);
