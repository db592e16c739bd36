-- The form each earlier state of a draft was typed into: an old text opens in its own form.
alter table form_draft_revision add column sha256 char(64);
update form_draft_revision r set sha256 = d.sha256 from form_draft d where d.id = r.draft_id;
alter table form_draft_revision alter column sha256 set not null;
