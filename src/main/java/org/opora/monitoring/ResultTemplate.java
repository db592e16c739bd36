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
import org.opora.table.Workbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The empty table of results to fill in: a line per school for ОГЭ in Russian and mathematics, and the allowed names. */
@Service
public class ResultTemplate {

    private final Registry registry;
    private final ExamCatalogue catalogue;
    private final Access access;
    private final Clock clock;

    ResultTemplate(Registry registry, ExamCatalogue catalogue, Access access, Clock clock) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.access = access;
        this.clock = clock;
    }

    /** The workbook as XLSX. */
    @Transactional(readOnly = true)
    public byte[] workbook(UUID municipalityId) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        List<School> schools = registry.schools(municipalityId);
        return Workbook.of(
                new Workbook.Sheet("Результаты", results(schools)),
                new Workbook.Sheet("Допустимые значения", words(schools)));
    }

    private List<List<?>> results(List<School> schools) {
        String year = new SchoolYear(SchoolYear.of(LocalDate.now(clock)).start() - 1).label();
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(ResultColumn.values()).map(ResultColumn::title).toList());
        for (School school : schools) {
            for (String subject : List.of("Русский язык", "Математика")) {
                lines.add(List.of(school.shortName(), "ОГЭ", "9", subject, year));
            }
        }
        return lines;
    }

    private List<List<?>> words(List<School> schools) {
        List<ExamProcedure> procedures = catalogue.heldProcedures();
        List<ExamSubject> subjects = catalogue.heldSubjects();
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of("Школа", "Процедура", "Предмет", "Если процедуру не проводят"));
        for (int line = 0; line < Math.max(schools.size(), Math.max(procedures.size(), subjects.size())); line++) {
            lines.add(List.of(
                    line < schools.size() ? schools.get(line).shortName() : "",
                    line < procedures.size() ? procedures.get(line).name() : "",
                    line < subjects.size() ? subjects.get(line).name() : "",
                    line == 0 ? "не проводится (в столбце «Участников»)" : ""));
        }
        return lines;
    }
}
