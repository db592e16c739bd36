package org.opora.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.table.RowCells;
import org.opora.table.RowError;
import org.opora.table.TableHeader;
import org.opora.table.TableLine;
import org.opora.table.Words;

/** Turns the lines of a table into changes of the register, or says line by line what is wrong. */
final class SchoolTable {

    private final KnownSchools known;
    private final SchoolWords words;
    private final List<RowError> errors = new ArrayList<>();
    /** Line by what it names: the code of a school of the register, and every short name. */
    private final Map<String, Integer> seen = new HashMap<>();

    private final Map<String, UUID> ids = new HashMap<>();

    SchoolTable(KnownSchools known, SchoolWords words) {
        this.known = known;
        this.words = words;
    }

    /** @throws OporaException when a column of the template is missing, or there is no line below the header */
    SchoolPlan parse(List<TableLine> lines) {
        Map<SchoolColumn, Integer> columns = TableHeader.find(lines, SchoolColumn.class, words.table());
        List<ReadSchool> read = new ArrayList<>();
        for (TableLine line : lines.subList(1, lines.size())) {
            new SchoolRow(new RowCells<>(line, columns, errors), known, words)
                    .read()
                    .ifPresent(school -> {
                        refuseSecond(school);
                        read.add(school);
                    });
        }
        refuseTakenNames(read);
        identify(read);
        Set<String> codes = known.codes();
        List<SchoolChange> changes =
                read.stream().map(school -> change(school, codes)).toList();
        return new SchoolPlan(changes, errors);
    }

    private void refuseSecond(ReadSchool school) {
        Integer byName = seen.putIfAbsent(name(school), school.line());
        Integer byCode = school.existing() == null
                ? null
                : seen.putIfAbsent("#" + school.existing().slug(), school.line());
        Integer before = byName == null ? byCode : byName;
        if (before != null) {
            errors.add(RowError.ofLine(school.line(), "registry.import.error.duplicate", before.toString()));
        }
    }

    /** A name may change hands within one table, but never stand twice in the register. */
    private void refuseTakenNames(List<ReadSchool> read) {
        for (School other : known.active()) {
            Integer line = seen.get(Words.plain(other.shortName()));
            if (line != null && !seen.containsKey("#" + other.slug())) {
                read.stream()
                        .filter(school -> school.line() == line && school.existing() != other)
                        .forEach(school -> errors.add(RowError.of(
                                line,
                                SchoolColumn.SHORT_NAME,
                                "registry.import.error.name-taken",
                                school.details().shortName())));
            }
        }
    }

    private void identify(List<ReadSchool> read) {
        known.active().stream()
                .filter(school -> school.type() != SchoolType.BRANCH)
                .forEach(school -> ids.put(Words.plain(school.shortName()), school.id()));
        for (ReadSchool school : read) {
            if (school.details().type() != SchoolType.BRANCH) {
                ids.put(name(school), id(school));
            }
        }
    }

    private SchoolChange change(ReadSchool school, Set<String> codes) {
        School existing = school.existing();
        String code = existing == null ? SlugOf.free(school.details().shortName(), codes::contains) : existing.slug();
        codes.add(code);
        return new SchoolChange(
                school.line(),
                existing == null && school.details().type() == SchoolType.BRANCH ? UUID.randomUUID() : id(school),
                code,
                existing == null ? null : existing.details(),
                school.details().withHead(head(school)));
    }

    private UUID id(ReadSchool school) {
        School existing = school.existing();
        return existing == null ? ids.computeIfAbsent(name(school), name -> UUID.randomUUID()) : existing.id();
    }

    private @Nullable UUID head(ReadSchool school) {
        if (school.head().isEmpty()) {
            return null;
        }
        UUID head = ids.get(Words.plain(school.head()));
        if (head == null) {
            errors.add(RowError.of(
                    school.line(), SchoolColumn.HEAD_SCHOOL, "registry.import.error.unknown-head", school.head()));
        }
        return head;
    }

    private static String name(ReadSchool school) {
        return Words.plain(school.details().shortName());
    }
}
