-- Who has answered a question to a colleague: the colleague, or who stood in; null where it was kept before.
alter table task_question add column answered_by uuid references account;
