-- An order words every field of the row that it amends or adds; how the row stood before is kept beside it.
alter table roadmap_amendment add column words jsonb;
alter table roadmap_amendment add column was jsonb;

update roadmap_amendment
   set words = jsonb_build_object(
           'number', number, 'section', section, 'track', '', 'activity', activity,
           'executors', case when executor = '' then '[]'::jsonb else jsonb_build_array(executor) end,
           'executorRole', 'COORDINATOR', 'schedule', schedule_raw,
           'results', case when result = '' then '[]'::jsonb else jsonb_build_array(
               jsonb_build_object('raw', result, 'evidence', 'FREE_TEXT', 'target', null, 'unit', null)) end,
           'scope', jsonb_build_array('NONE'), 'schools', '[]'::jsonb, 'stages', '[]'::jsonb,
           'schoolActivity', '', 'schoolSchedule', '');

-- A change that still waits for its order leaves untouched what it could not word.
update roadmap_amendment a
   set words = a.words || jsonb_build_object(
           'track', w.track, 'executorRole', w.executor_role,
           'schoolActivity', w.school_activity, 'schoolSchedule', w.school_schedule_raw,
           'executors', coalesce((select jsonb_agg(e.name order by e.position) from roadmap_row_executor e
                                   where e.row_id = w.id), '[]'::jsonb),
           'results', coalesce((select jsonb_agg(jsonb_build_object('raw', r.raw, 'evidence', r.evidence,
                                        'target', r.target, 'unit', r.unit) order by r.position)
                                  from roadmap_row_result r where r.row_id = w.id), '[]'::jsonb),
           'scope', coalesce((select jsonb_agg(s.school_group order by s.school_group) from roadmap_row_scope s
                               where s.row_id = w.id), '[]'::jsonb),
           'schools', coalesce((select jsonb_agg(s.school_id order by s.school_id) from roadmap_row_school s
                                 where s.row_id = w.id), '[]'::jsonb),
           'stages', coalesce((select jsonb_agg(s.stage order by s.stage) from roadmap_row_stage s
                                where s.row_id = w.id), '[]'::jsonb))
  from roadmap_row w
 where w.id = a.row_id and a.kind = 'AMEND' and a.state = 'PROPOSED';

alter table roadmap_amendment alter column words set not null;
alter table roadmap_amendment drop column section;
alter table roadmap_amendment drop column number;
alter table roadmap_amendment drop column activity;
alter table roadmap_amendment drop column executor;
alter table roadmap_amendment drop column schedule_raw;
alter table roadmap_amendment drop column result;
create index roadmap_amendment_row on roadmap_amendment (row_id, proposed_on);
