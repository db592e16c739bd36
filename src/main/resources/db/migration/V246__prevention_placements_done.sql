-- Work on placements of prevention that was done before they belonged to that stage; open work follows at the next start.
update inbox_task set stage = 'prevention'
 where state <> 'OPEN' and process_key = 'publication-control' and stage = 'publication' and case_id is null;
