-- Whoever is named as a substitute hears of it: news without a task, which hang on the substitution.
alter table notification alter column task_id drop not null;
alter table notification add check ((task_id is null) = (step = 'SUBSTITUTE'));
comment on column notification.subject_id is 'comment, question or substitution that the news are about; null for a reminder';
