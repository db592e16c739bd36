package org.opora.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.registry.School;
import org.opora.table.TableWords;
import org.opora.table.Words;

/** The names a table may use: schools of the municipality, procedures, subjects. Letter case and blanks do not matter. */
final class ResultWords {

    private final Map<String, UUID> schools = new HashMap<>();
    private final Map<String, ExamProcedure> procedures = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final int latestYear;
    private final TableWords table;

    /** @param latestYear start of the school year that may come at the latest */
    ResultWords(
            List<School> schools,
            List<ExamProcedure> procedures,
            List<ExamSubject> subjects,
            int latestYear,
            TableWords table) {
        for (School school : schools) {
            this.schools.put(Words.plain(school.name()), school.id());
            this.schools.put(Words.plain(school.shortName()), school.id());
        }
        procedures.forEach(procedure -> this.procedures.put(Words.plain(procedure.name()), procedure));
        subjects.forEach(subject -> this.subjects.put(Words.plain(subject.name()), subject.code()));
        this.latestYear = latestYear;
        this.table = table;
    }

    Optional<UUID> school(String name) {
        return Optional.ofNullable(schools.get(Words.plain(name)));
    }

    Optional<ExamProcedure> procedure(String name) {
        return Optional.ofNullable(procedures.get(Words.plain(name)));
    }

    Optional<String> subject(String name) {
        return Optional.ofNullable(subjects.get(Words.plain(name)));
    }

    TableWords table() {
        return table;
    }

    int latestYear() {
        return latestYear;
    }
}
