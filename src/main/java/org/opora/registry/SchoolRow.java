package org.opora.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.table.RowCells;

/** One line of a table of schools. An empty cell leaves what the register says; a new school needs its numbers. */
final class SchoolRow {

    private static final String ERROR = "registry.import.error.";

    private final RowCells<SchoolColumn> cells;
    private final KnownSchools known;
    private final SchoolWords words;

    SchoolRow(RowCells<SchoolColumn> cells, KnownSchools known, SchoolWords words) {
        this.cells = cells;
        this.known = known;
        this.words = words;
    }

    /** The school, or empty when at least one error was added. */
    Optional<ReadSchool> read() {
        cells.checkTexts();
        School existing = existing();
        SchoolDetails before = existing == null ? SchoolDetails.NONE : existing.details();
        String name = required(SchoolColumn.NAME, SchoolDetails.LONGEST_NAME);
        String shortName = required(SchoolColumn.SHORT_NAME, SchoolDetails.LONGEST_SHORT_NAME);
        SchoolType type = type();
        SchoolDetails details = new SchoolDetails(
                name,
                shortName,
                type == null ? before.type() : type,
                before.headSchoolId(),
                text(SchoolColumn.ADDRESS, before.address(), SchoolDetails.LONGEST_NAME),
                formatted(SchoolColumn.PHONE, before.phone(), SchoolDetails.PHONE, "registry.school.phone-format"),
                formatted(SchoolColumn.EMAIL, before.email(), SchoolDetails.EMAIL, "registry.school.email-format"),
                formatted(SchoolColumn.SITE, before.site(), SchoolDetails.SITE, "registry.school.site-format"),
                number(SchoolColumn.PUPILS, existing, before.pupils(), SchoolDetails.MOST_PUPILS),
                number(SchoolColumn.TEACHERS, existing, before.teachers(), SchoolDetails.MOST_TEACHERS),
                rural(before.rural()));
        String head = head(details, existing);
        return cells.clean() ? Optional.of(new ReadSchool(cells.number(), existing, details, head)) : Optional.empty();
    }

    private @Nullable School existing() {
        String code = cells.text(SchoolColumn.CODE);
        List<School> found = code.isEmpty()
                ? known.named(cells.text(SchoolColumn.SHORT_NAME))
                : known.withCode(code).map(List::of).orElse(List.of());
        if (found.isEmpty() && !code.isEmpty()) {
            cells.wrong(SchoolColumn.CODE, ERROR + "unknown-code", cells.shortened(SchoolColumn.CODE));
        }
        if (found.size() > 1) {
            cells.wrong(SchoolColumn.SHORT_NAME, ERROR + "ambiguous", cells.shortened(SchoolColumn.SHORT_NAME));
        }
        if (found.size() != 1) {
            return null;
        }
        if (found.get(0).archived()) {
            cells.wrong(
                    SchoolColumn.SHORT_NAME, ERROR + "archived", found.get(0).shortName());
        }
        return found.get(0);
    }

    private String required(SchoolColumn column, int longest) {
        if (cells.text(column).isEmpty()) {
            cells.wrong(column, "table.error.empty");
        }
        return text(column, "", longest);
    }

    private @Nullable SchoolType type() {
        Optional<SchoolType> type = words.type(cells.text(SchoolColumn.TYPE));
        if (type.isEmpty() && !cells.text(SchoolColumn.TYPE).isEmpty()) {
            cells.wrong(
                    SchoolColumn.TYPE, ERROR + "unknown-type", cells.shortened(SchoolColumn.TYPE), words.allTypes());
            return null;
        }
        return cells.found(SchoolColumn.TYPE, type, ERROR + "unknown-type");
    }

    private String text(SchoolColumn column, String before, int longest) {
        String text = cells.text(column);
        if (text.length() > longest) {
            cells.wrong(column, "table.error.too-long", "" + longest);
        }
        return text.isEmpty() ? before : text;
    }

    private String formatted(SchoolColumn column, String before, String format, String code) {
        if (!cells.text(column).matches(format)) {
            cells.wrong(column, code);
        }
        return text(column, before, SchoolDetails.LONGEST_CONTACT);
    }

    private int number(SchoolColumn column, @Nullable School existing, int before, int most) {
        if (existing != null && cells.text(column).isEmpty()) {
            return before;
        }
        return Objects.requireNonNullElse(cells.whole(column, 0, most), 0);
    }

    private boolean rural(boolean before) {
        String text = cells.text(SchoolColumn.RURAL);
        if (text.isEmpty()) {
            return before;
        }
        return words.flag(text).orElseGet(() -> {
            cells.wrong(SchoolColumn.RURAL, ERROR + "wrong-flag", cells.shortened(SchoolColumn.RURAL));
            return before;
        });
    }

    private String head(SchoolDetails details, @Nullable School existing) {
        String named = cells.text(SchoolColumn.HEAD_SCHOOL);
        String head = named.isEmpty() && existing != null ? known.nameOf(details.headSchoolId()) : named;
        if (details.type() == SchoolType.BRANCH && head.isEmpty()) {
            cells.wrong(SchoolColumn.HEAD_SCHOOL, "registry.school.head-missing");
        }
        if (details.type() != SchoolType.BRANCH && !named.isEmpty()) {
            cells.wrong(SchoolColumn.HEAD_SCHOOL, "registry.school.head-of-branch-only");
        }
        return details.type() == SchoolType.BRANCH ? head : "";
    }
}
