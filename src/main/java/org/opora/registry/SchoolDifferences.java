package org.opora.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opora.registry.SchoolImportPreview.Difference;

/** A school in the words of the table, column by column: for the template and for what a line changes. */
final class SchoolDifferences {

    private final KnownSchools known;
    private final SchoolWords words;

    SchoolDifferences(KnownSchools known, SchoolWords words) {
        this.known = known;
        this.words = words;
    }

    List<Difference> between(SchoolDetails before, SchoolDetails after) {
        Map<SchoolColumn, Object> from = cells("", before);
        List<Difference> differences = new ArrayList<>();
        cells("", after).forEach((column, to) -> {
            String old = String.valueOf(from.get(column));
            if (!old.equals(to.toString())) {
                differences.add(new Difference(words.table().title(column), old, to.toString()));
            }
        });
        return differences;
    }

    Map<SchoolColumn, Object> cells(String code, SchoolDetails details) {
        Map<SchoolColumn, Object> cells = new EnumMap<>(SchoolColumn.class);
        cells.put(SchoolColumn.CODE, code);
        cells.put(SchoolColumn.NAME, details.name());
        cells.put(SchoolColumn.SHORT_NAME, details.shortName());
        cells.put(SchoolColumn.TYPE, words.word(details.type()));
        cells.put(SchoolColumn.HEAD_SCHOOL, known.nameOf(details.headSchoolId()));
        cells.put(SchoolColumn.ADDRESS, details.address());
        cells.put(SchoolColumn.PHONE, details.phone());
        cells.put(SchoolColumn.EMAIL, details.email());
        cells.put(SchoolColumn.SITE, details.site());
        cells.put(SchoolColumn.PUPILS, details.pupils());
        cells.put(SchoolColumn.TEACHERS, details.teachers());
        cells.put(SchoolColumn.RURAL, words.word(details.rural()));
        return cells;
    }
}
