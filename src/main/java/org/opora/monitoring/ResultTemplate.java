package org.opora.monitoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.registry.Registry;
import org.opora.registry.School;
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
        String year = new SchoolYear(SchoolYear.of(LocalDate.now(clock)).start() - 1).label();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet results = workbook.createSheet("Результаты");
            header(results);
            int next = 1;
            for (School school : schools) {
                for (String subject : List.of("Русский язык", "Математика")) {
                    texts(results.createRow(next++), school.shortName(), "ОГЭ", "9", subject, year);
                }
            }
            words(workbook.createSheet("Допустимые значения"), schools);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void header(SXSSFSheet sheet) {
        Row row = sheet.createRow(0);
        for (ResultColumn column : ResultColumn.values()) {
            row.createCell(column.ordinal()).setCellValue(column.title());
            sheet.setColumnWidth(column.ordinal(), 22 * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    private void words(SXSSFSheet sheet, List<School> schools) {
        List<ExamProcedure> procedures = catalogue.procedures();
        List<ExamSubject> subjects = catalogue.subjects();
        texts(sheet.createRow(0), "Школа", "Процедура", "Предмет", "Если процедуру не проводят");
        for (int line = 0; line < Math.max(schools.size(), Math.max(procedures.size(), subjects.size())); line++) {
            texts(
                    sheet.createRow(line + 1),
                    line < schools.size() ? schools.get(line).shortName() : "",
                    line < procedures.size() ? procedures.get(line).name() : "",
                    line < subjects.size() ? subjects.get(line).name() : "",
                    line == 0 ? "не проводится (в столбце «Участников»)" : "");
        }
    }

    private static void texts(Row row, String... texts) {
        for (int index = 0; index < texts.length; index++) {
            row.createCell(index).setCellValue(texts[index]);
        }
    }
}
