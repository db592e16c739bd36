-- :open and :done are replaced by the numbers of tasks. Sizes fall off: few large municipalities, many small ones.
insert into region (id, code, name) select md5('r' || r)::uuid, 'B' || r, 'Регион ' || r from generate_series(1, 85) r;
insert into municipality (id, version, region_id, slug, name, short_name, zone)
select md5('m' || m)::uuid, 0, md5('r' || 1 + m % 85)::uuid, 'bench-' || m, 'Муниципальный округ ' || m, 'Округ ' || m,
       case m % 3 when 0 then 'Asia/Yekaterinburg' else 'Europe/Moscow' end
from generate_series(1, 2300) m;
insert into school (id, version, municipality_id, slug, name, short_name, type)
select md5('s' || s)::uuid, 0, md5('m' || 1 + floor(2300 * power((s * 7919 % 40000) / 40000.0, 2))::int)::uuid, 'school-' || s, 'Средняя школа № ' || s,
       'СОШ № ' || s, 'SECONDARY'
from generate_series(1, 40000) s;
insert into account (id, version, login, name, post, municipality_id, state, language, must_change_password, demo, created_at)
select md5('a' || m)::uuid, 0, 'bench.' || m, 'Сотрудник ' || m, 'координатор', md5('m' || m)::uuid, 'ENABLED', 'ru', false, false, '2027-01-01T00:00:00Z'
from generate_series(1, 2300) m;

create unlogged table bench_school as
select row_number() over (order by s.id) as n, s.id, s.short_name, m.id as municipality_id, m.slug, m.short_name as municipality, m.zone,
       md5('a' || substring(m.slug from 7))::uuid as person
from school s join municipality m on m.id = s.municipality_id where m.slug like 'bench-%';
create unique index on bench_school (n);
analyze bench_school;

insert into inbox_task (id, state, revision, process_key, process_name, process_definition_id, process_instance_id, business_key, task_key, name,
    tenant, municipality_id, municipality_name, zone, school_id, school_name, stage, role, assignee, priority, due, due_day, opened_at, closed_at,
    closed_by, form_id, categories, tracks, row_id, row_number, row_text)
select 'b' || t, case when t <= :open then 'OPEN' else 'DONE' end, 1, k.process, k.process_name, k.process || ':1:1', 'b' || t, b.slug || '-2027-1/' || t,
       'userTask_' || h % 12, k.name, b.slug, b.municipality_id, b.municipality, b.zone,
       case when k.role = 'director' or h % 3 > 0 then b.id end, case when k.role = 'director' or h % 3 > 0 then b.short_name end,
       (array ['criteria', 'monitoring', 'classification', 'plan', 'interview', 'programme', 'expertise', 'implementation', 'report'])[1 + h % 9],
       k.role, case when h % 4 = 0 then b.person end, case when h % 50 = 0 then 80 when h % 49 = 0 then 20 else 50 end,
       case when h % 20 > 0 then d.due end, case when h % 20 > 0 then cast(d.due as date) end, d.due - interval '30 days',
       case when t > :open then d.due - make_interval(days => h % 300, secs => t % 86400) end, case when t > :open then b.person end, 'form-' || h % 30,
       case when h % 5 = 0 then array ['SHNOR'] when h % 7 = 0 then array ['SHNOR', 'SHNSU'] else '{}' end,
       case when h % 5 = 0 then array ['1'] else '{}' end,
       case when h % 4 = 1 then md5('row' || h % 75)::uuid end, case when h % 4 = 1 then 1 + h % 5 || '.' || 1 + h % 15 end,
       case when h % 4 = 1 then (array ['Провести муниципальный семинар для заместителей директоров', 'Организовать диагностику профессиональных дефицитов педагогов',
            'Подготовить аналитическую справку о результатах мониторинга', 'Заключить соглашения о наставничестве'])[1 + h % 4] end
from generate_series(:from, :to) t
cross join lateral (select abs(hashint4(t)) as h) x
cross join lateral (select (array ['director', 'director', 'director', 'director', 'director', 'director', 'coordinator', 'coordinator', 'coordinator',
    'methodist'])[1 + h / 13 % 10] as base) y
cross join lateral (select case when h / 7 % 100 = 0 then 'operator' when h / 7 % 100 in (1, 2, 3) then 'head' else base end as role,
    (array ['school-support', 'support-cycle', 'roadmap-measure', 'monitoring', 'order'])[1 + h / 3 % 5] as process,
    (array ['Поддержка школы', 'Год сопровождения', 'Мероприятие плана', 'Мониторинг', 'Приказ'])[1 + h / 3 % 5] as process_name,
    (array ['Проверить отчёт школы', 'Подготовить проект приказа', 'Заполнить данные о школе', 'Разработать программу', 'Проверить размещение документа',
        'Согласовать список школ', 'Оценить риски школы', 'Отчитаться о ходе программы', 'Назначить экспертов', 'Уточнить срок мероприятия',
        'Подтвердить встречу', 'Дать рекомендации'])[1 + h % 12] as name) k
cross join lateral (select timestamptz '2027-04-01T20:59:59Z' + make_interval(days => h / 11 % 240 - 40) as due) d
join bench_school b on b.n = 1 + h / 17 % 40000;
