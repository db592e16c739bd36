package org.opora.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.table.TableWords;
import org.opora.table.Workbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The empty table of results to fill in: a line per school that has the ninth class for ОГЭ in Russian and mathematics, and the allowed names. */
@Service
public class ResultTemplate {

    /** What every basic school sits. */
    private static final String PROCEDURE = "OGE";

    private static final int GRADE = 9;

    private static final List<String> SUBJECTS = List.of("russian", "mathematics");

    private final Registry registry;
    private final ExamCatalogue catalogue;
    private final Access access;
    private final TableWords words;
    private final Clock clock;

    ResultTemplate(Registry registry, ExamCatalogue catalogue, Access access, TableWords words, Clock clock) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.access = access;
        this.words = words;
        this.clock = clock;
    }

    /** The workbook as XLSX. */
    @Transactional(readOnly = true)
    public byte[] workbook(UUID municipalityId) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        List<School> schools = registry.schools(municipalityId);
        return Workbook.of(
                new Workbook.Sheet(words.say("monitoring.table.sheet"), results(schools)),
                new Workbook.Sheet(words.say("table.allowed"), allowed(schools)));
    }

    private List<List<?>> results(List<School> schools) {
        String year = new SchoolYear(SchoolYear.of(LocalDate.now(clock)).start() - 1).label();
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(ResultColumn.values()).map(words::title).toList());
        String procedure = catalogue.procedures().stream()
                .filter(one -> one.code().equals(PROCEDURE))
                .map(ExamProcedure::name)
                .findFirst()
                .orElse("");
        List<ExamSubject> subjects = proposed();
        schools.stream()
                .filter(school -> school.type().teaches(GRADE))
                .forEach(school -> subjects.forEach(subject ->
                        lines.add(List.of(school.shortName(), procedure, "" + GRADE, subject.name(), year))));
        return lines;
    }

    private List<ExamSubject> proposed() {
        return catalogue.subjects().stream()
                .filter(subject -> SUBJECTS.contains(subject.code()))
                .toList();
    }

    private List<List<?>> allowed(List<School> schools) {
        List<ExamProcedure> procedures = catalogue.heldProcedures();
        List<ExamSubject> subjects = catalogue.heldSubjects();
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(
                words.title(ResultColumn.SCHOOL),
                words.title(ResultColumn.PROCEDURE),
                words.title(ResultColumn.SUBJECT),
                words.say("monitoring.table.if-not-held")));
        for (int line = 0; line < Math.max(schools.size(), Math.max(procedures.size(), subjects.size())); line++) {
            lines.add(List.of(
                    line < schools.size() ? schools.get(line).shortName() : "",
                    line < procedures.size() ? procedures.get(line).name() : "",
                    line < subjects.size() ? subjects.get(line).name() : "",
                    line == 0 ? words.say("monitoring.table.write-not-held") : ""));
        }
        return lines;
    }
}
