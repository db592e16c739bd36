package org.opora.schedule;

/** The shapes in which plans of education authorities name their dates. */
public enum ScheduleKind {
    /** «до 10.05.2023», «не позднее 1 сентября»: open from the start of the plan or by lead time. */
    DEADLINE,
    /** «до 19.05.2023 до 15.12.2023»: two deadlines in one cell, each an occurrence. */
    TWO_DEADLINES,
    /** «до 1 марта, до 1 июня, до 1 сентября»: three or more. */
    DEADLINES,
    /** «до 25 января ежегодно», «не позднее 25 января года, следующего за отчетным». */
    ANNUAL_DEADLINE,
    /** «ежемесячно, до 5 числа». */
    MONTHLY_DEADLINE,
    /** «ежеквартально, до 10 числа месяца, следующего за отчетным кварталом». */
    QUARTERLY_DEADLINE,
    /** «17.03.2023»: it happens on that day. */
    EVENT_DAY,
    /** «15.03.2023, 20.04.2023»: it happens on each of these days. */
    EVENT_DAYS,
    /** «1 сентября ежегодно». */
    ANNUAL_EVENT_DAY,
    /** «с 15.03.2023 до 30.11.2023», «01.09–31.12.2026». */
    WINDOW,
    /** «с 15 марта по 30 апреля ежегодно». */
    ANNUAL_WINDOW,
    /** «с 23.03.2023»: it has a beginning and no end. */
    OPEN_START,
    /** «Июнь 2023 г». */
    MONTH,
    /** «март, июнь, октябрь 2023»: each month is an occurrence. */
    MONTHS,
    /** «Май-июнь 2023». */
    MONTH_RANGE,
    /** «Август-сентябрь» in a plan of several years: every year. */
    MONTH_RANGE_ANNUAL,
    /** «Август, ежегодно». */
    ANNUAL_MONTH,
    /** «Март, ноябрь ежегодно». */
    ANNUAL_MONTHS,
    /** «Ноябрь 2021, далее - ежегодно». */
    ANNUAL_MONTH_FROM,
    /** «последняя неделя мая», «первая декада июня», «середина марта»: a part of a month. */
    PART_OF_MONTH,
    /** «I квартал», «2-3 квартал 2023 года». */
    QUARTER,
    /** «2 полугодие», «первое полугодие 2024». */
    HALF_YEAR,
    /** «еженедельно». */
    WEEKLY,
    /** «ежемесячно». */
    MONTHLY,
    /** «ежеквартально», «1 раз в квартал». */
    QUARTERLY,
    /** «1 раз в полугодие», «2 раза в год». */
    HALF_YEARLY,
    /** «раз в две недели»: turns of so many weeks or months, counted from the beginning of the plan. */
    INTERVAL,
    /** «3 раза в год»: the number is known, a person names the dates. */
    TIMES_A_YEAR,
    /** «ежегодно», «1 раз в год». */
    ANNUAL,
    /** «в течение года». */
    WITHIN_YEAR,
    /** «В течение года, ежегодно». */
    WITHIN_YEAR_ANNUAL,
    /** «2024 год». */
    YEAR,
    /** «В течение 2023-2024 учебного года»: from 1 September to 30 June. */
    SCHOOL_YEAR,
    /** «2019-2022». */
    YEAR_RANGE,
    /** «Весь период». */
    WHOLE_PERIOD,
    /** «Постоянно». */
    CONTINUOUS,
    /** «По графику института»: somebody else's schedule gives the date. */
    EXTERNAL_SCHEDULE,
    /** «По согласованию». */
    BY_AGREEMENT,
    /** «в течение 10 рабочих дней после …»: counted from an event that a person names. */
    AFTER_EVENT,
    /** «в период каникул»: the calendar of the schools gives the date. */
    HOLIDAYS,
    /** «По мере обращения»: no occurrence until somebody asks. */
    ON_DEMAND,
    /** A cell of several different shapes: «август 2026, далее ежемесячно». */
    MIXED,
    /** Nothing stands in the cell. */
    EMPTY,
    /** Something stands there that Opora does not understand; a person names the date. */
    UNKNOWN
}
