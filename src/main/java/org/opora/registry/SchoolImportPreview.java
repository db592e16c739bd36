package org.opora.registry;

import java.util.List;
import java.util.UUID;
import org.opora.table.RowError;

/**
 * What the import of a table of schools would do.
 *
 * @param created how many schools are new
 * @param changed how many schools of the register change
 * @param unchanged how many lines say what the register says already
 * @param lines the first new and changed schools
 * @param errorCount all errors; {@code errors} holds the first of them
 * @param applied whether the table has been taken over already
 * @param fingerprint of what is shown here, so that nothing else is done
 */
public record SchoolImportPreview(
        UUID id,
        UUID municipalityId,
        String fileName,
        int created,
        int changed,
        int unchanged,
        List<Line> lines,
        int errorCount,
        List<RowError> errors,
        boolean applied,
        String fingerprint) {

    /** A school as it was understood: nothing differs in a new one. */
    public record Line(int number, String school, boolean isNew, List<Difference> differences) {}

    /** What changes in one column. */
    public record Difference(String column, String from, String to) {}

    /** Whether the import may go on and would change something. */
    public boolean ready() {
        return !applied && errorCount == 0 && created + changed > 0;
    }
}
