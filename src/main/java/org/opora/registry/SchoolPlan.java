package org.opora.registry;

import java.util.List;
import org.opora.table.RowError;

/** What a whole table does to the register, or every error in it. */
record SchoolPlan(List<SchoolChange> changes, List<RowError> errors) {

    List<SchoolChange> created() {
        return changes.stream().filter(SchoolChange::isNew).toList();
    }

    List<SchoolChange> changed() {
        return changes.stream()
                .filter(change -> !change.isNew() && !change.unchanged())
                .toList();
    }

    /** Tells whether a later reading of the same table would do something else: the register may have moved on. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(change.code())
                .append(change.before())
                .append(withoutHead(change.after()))
                .append('\n'));
        return Integer.toHexString(text.toString().hashCode());
    }

    /** A new head school has another id at each reading. */
    private static String withoutHead(SchoolDetails details) {
        return details.withHead(null).toString();
    }
}
