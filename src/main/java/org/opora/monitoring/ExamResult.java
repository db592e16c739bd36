package org.opora.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Results of one school in one procedure, class, subject and school year: the key under which they are kept once.
 *
 * @param schoolYear start year of the school year
 * @param held false when the school does not hold the procedure («не проводится»); then there are no numbers
 * @param failed participants below the minimum threshold, never more than the participants
 * @param mean mean mark or score, null for «нет данных»
 */
public record ExamResult(
        UUID schoolId,
        String procedureCode,
        int grade,
        String subjectCode,
        int schoolYear,
        boolean held,
        int participants,
        int failed,
        @Nullable BigDecimal mean) {

    /** The procedure, class and subject: what a school has over the years. */
    public String series() {
        return procedureCode + "/" + grade + "/" + subjectCode;
    }

    /** The whole key in one text, for finding a row that stands twice in a table. */
    public String key() {
        return schoolId + "/" + series() + "/" + schoolYear;
    }
}
