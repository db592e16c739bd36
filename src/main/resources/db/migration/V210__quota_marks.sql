-- Several shares of one row are counted side by side, each over a base of its own unit. The base at the beginning stays known;
-- who changed it said why.
alter table roadmap_mark add column evidence text;
alter table roadmap_mark add column unit text;
alter table roadmap_mark add column frozen integer;
alter table roadmap_mark add column base_reason text;
alter table roadmap_mark add column counted_by uuid;

update roadmap_mark k
   set (evidence, unit) = (select r.evidence, coalesce(r.unit, 'SCHOOL')
                             from roadmap_measure m join roadmap_row_result r on r.row_id = m.row_id
                            where m.id = k.measure_id
                              and r.evidence in ('PARTICIPATION_QUOTA', 'TRAINED_QUOTA', 'SHARE', 'FAMILIARISATION')
                            order by r.position limit 1),
       frozen = base;
update roadmap_mark set evidence = 'PARTICIPATION_QUOTA', unit = 'SCHOOL' where evidence is null;

alter table roadmap_mark alter column evidence set not null;
alter table roadmap_mark alter column unit set not null;
alter table roadmap_mark alter column frozen set not null;
alter table roadmap_mark drop constraint roadmap_mark_pkey;
alter table roadmap_mark add primary key (measure_id, evidence, unit, school_id);

-- An address is checked by another person than the one who gave it; what a school gave was never checked before.
alter table roadmap_evidence add column checked_by uuid;
update roadmap_evidence set checked_by = given_by where checked_on is not null and school_id is null;
update roadmap_evidence set checked_on = null where school_id is not null;

-- Why a school cannot show something that is asked of it.
alter table roadmap_school_measure add column shortfall text;
