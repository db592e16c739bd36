-- At the end of a plan a person decides for each measure that is left whether the next plan goes on with it; null: not asked.
alter table roadmap_measure add column carried boolean;

create index roadmap_carried_from on roadmap (carried_from) where carried_from is not null;
create index roadmap_row_carried_from on roadmap_row (carried_from) where carried_from is not null;
