package org.opora.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result as pages show it, with the names of what it belongs to. */
public record ResultView(
        UUID schoolId,
        String school,
        String procedure,
        int grade,
        String subject,
        int schoolYear,
        boolean held,
        int participants,
        int failed,
        @Nullable BigDecimal failedPercent,
        @Nullable BigDecimal mean) {

    static final String COLUMNS =
            """
            select r.school_id, s.short_name as school, p.name as procedure, r.grade, b.name as subject, r.school_year, r.held,
                   r.participants, r.failed, round(100.0 * r.failed / nullif(r.participants, 0), 1) as failed_percent, r.mean
            """;

    static final String FROM =
            """
             from exam_result r join school s on s.id = r.school_id
             join exam_procedure p on p.code = r.procedure_code join exam_subject b on b.code = r.subject_code
            """;

    static final String SELECT = COLUMNS + FROM;

    static final String ORDER = " order by r.school_year desc, s.short_name, p.position, r.grade, b.position, r.id";

    /** «2025/2026». */
    public String year() {
        return new SchoolYear(schoolYear).label();
    }
}
