package org.opora.classification.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.classification.RegionalBasis;
import org.opora.classification.RegionalLine;
import org.opora.classification.SchoolCategory;

/** Answers of the form {@code regional-list}. */
record RegionalListAnswers(
        String basisKind, String number, LocalDate date, @Nullable List<UUID> files, @Nullable List<Row> rows) {

    /** A school as the region's document names it. */
    record Row(
            String schoolId,
            List<String> categories,
            @Nullable BigDecimal socialIndex,
            @Nullable BigDecimal deficitIndex) {

        RegionalLine line() {
            return new RegionalLine(UUID.fromString(schoolId), parsed(categories), socialIndex, deficitIndex);
        }
    }

    RegionalBasis basis() {
        return new RegionalBasis(RegionalBasis.Kind.valueOf(basisKind), number, date);
    }

    List<RegionalLine> lines() {
        return rows == null ? List.of() : rows.stream().map(Row::line).toList();
    }

    static Set<SchoolCategory> parsed(List<String> categories) {
        return categories.stream().map(SchoolCategory::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
