-- The day on which a plan was paused: until it is resumed its deadlines are counted by that day. The last one when it ended paused.
alter table roadmap add column paused_on date;
update roadmap set paused_on = coalesce(
    (select max(cast(j.at at time zone m.zone as date)) from journal j join municipality m on m.id = roadmap.municipality_id
      where j.action = 'roadmap.paused' and j.subject_id = cast(roadmap.id as text)), running_from)
 where state = 'PAUSED';
