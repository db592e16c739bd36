package org.opora.monitoring.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.monitoring.ExamCatalogue;
import org.opora.monitoring.ExamProcedure;
import org.opora.monitoring.ExamSubject;
import org.opora.monitoring.SchoolYear;
import org.opora.registry.School;

/** Names of what a previewed line holds only as ids and codes. */
final class ResultNames {

    private final Map<UUID, String> schools;
    private final Map<String, String> procedures;
    private final Map<String, String> subjects;

    ResultNames(List<School> schools, ExamCatalogue catalogue) {
        this.schools = schools.stream().collect(Collectors.toMap(School::id, School::shortName));
        this.procedures =
                catalogue.procedures().stream().collect(Collectors.toMap(ExamProcedure::code, ExamProcedure::name));
        this.subjects = catalogue.subjects().stream().collect(Collectors.toMap(ExamSubject::code, ExamSubject::name));
    }

    public String school(UUID id) {
        return schools.getOrDefault(id, "—");
    }

    public String procedure(String code) {
        return procedures.getOrDefault(code, code);
    }

    public String subject(String code) {
        return subjects.getOrDefault(code, code);
    }

    public String year(int start) {
        return new SchoolYear(start).label();
    }
}
