package org.opora.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a school has given for a school year.
 *
 * @param results lines of exam results, «не проводится» included
 * @param dataEnteredOn day of the newest data of that school year; null when there are none
 */
public record SchoolCompleteness(
        UUID schoolId, String school, String phone, int results, @Nullable LocalDate dataEnteredOn) {

    static final String SELECT =
            """
            select s.id as school_id, s.short_name as school, s.phone,
                   (select count(*) from exam_result r where r.school_id = s.id and r.school_year = :year) as results,
                   (select max(d.entered_on) from school_data d where d.school_id = s.id and d.school_year = :year) as data_entered_on
            from school s where s.municipality_id = :municipality and s.archived_on is null and s.type <> 'BRANCH'
            order by s.short_name, s.id
            """;
}
