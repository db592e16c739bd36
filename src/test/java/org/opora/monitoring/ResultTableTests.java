package org.opora.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.opora.TestMessages;
import org.opora.error.OporaException;
import org.opora.registry.School;
import org.opora.registry.SchoolDetails;
import org.opora.registry.SchoolType;
import org.opora.table.RowError;
import org.opora.table.TableFile;
import org.opora.table.TableWords;

/** What is read out of a table of results, and what is refused line by line. */
class ResultTableTests {

    private static final String HEADER =
            "Школа;Процедура;Класс;Предмет;Учебный год;Участников;Ниже минимального порога;Средний балл";
    private static final School SCHOOL = new School(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "first",
            new SchoolDetails(
                    "МОУ «Первая СОШ»", "Первая СОШ", SchoolType.SECONDARY, null, "", "", "", "", 100, 10, true));
    private static final ResultWords WORDS = new ResultWords(
            List.of(SCHOOL),
            List.of(new ExamProcedure("OGE", "ОГЭ", 9, 9, true), new ExamProcedure("EGE", "ЕГЭ", 11, 11, true)),
            List.of(
                    new ExamSubject("russian", "Русский язык", true),
                    new ExamSubject("mathematics", "Математика", true)),
            2026,
            new TableWords(TestMessages.of("monitoring", "table")));

    @Test
    void readsALine() {
        ParsedResults parsed = parse("Первая СОШ;ОГЭ;9;Русский язык;2025/2026;20;3;3,75");

        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.results()).singleElement().satisfies(result -> {
            assertThat(result.schoolId()).isEqualTo(SCHOOL.id());
            assertThat(result.series()).isEqualTo("OGE/9/russian");
            assertThat(result.schoolYear()).isEqualTo(2025);
            assertThat(result.participants()).isEqualTo(20);
            assertThat(result.failed()).isEqualTo(3);
            assertThat(result.mean()).isEqualByComparingTo("3.75");
        });
    }

    @Test
    void findsColumnsByTitleInAnyOrder() {
        ParsedResults parsed = parseText(
                "класс;Школа;ПРОЦЕДУРА;Предмет;Средний  балл;Учебный год;Участников;Ниже минимального порога;Примечание\n"
                        + "9;моу «первая сош»;огэ;математика;;2024-2025;12;0;так");

        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.results()).singleElement().satisfies(result -> assertThat(result.mean())
                .isNull());
    }

    @Test
    void findsColumnsAndWordsOfBothLanguages() {
        ParsedResults parsed =
                parseText("School;Procedure;Class;Subject;School year;Participants;Below the minimum;Mean mark\n"
                        + "Первая СОШ;ОГЭ;9;Математика;2025/2026;12;1;no data\n"
                        + "Первая СОШ;ОГЭ;9;Русский язык;2025/2026;not held;;");

        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.results()).extracting(ExamResult::held).containsExactly(true, false);
    }

    @Test
    void aProcedureThatIsNotHeldHasNoNumbers() {
        ParsedResults parsed = parse("Первая СОШ;ЕГЭ;11;Русский язык;2025/2026;не проводится;;");

        assertThat(parsed.results()).singleElement().satisfies(result -> {
            assertThat(result.held()).isFalse();
            assertThat(result.participants()).isZero();
            assertThat(result.mean()).isNull();
        });
    }

    @Test
    void namesLineAndColumnOfEveryError() {
        ParsedResults parsed = parse(
                "Вторая СОШ;ОГЭ;9;Русский язык;2025/2026;20;3;3,75",
                "Первая СОШ;ОГЭ;12;Пение;2025/2027;двадцать;-1;101");

        assertThat(parsed.results()).isEmpty();
        assertThat(parsed.errors())
                .extracting(error -> error.line() + " " + error.column() + " " + error.code())
                .containsExactly(
                        "2 monitoring.table.SCHOOL monitoring.import.error.unknown-school",
                        "3 monitoring.table.SUBJECT monitoring.import.error.unknown-subject",
                        "3 monitoring.table.GRADE table.error.out-of-range",
                        "3 monitoring.table.SCHOOL_YEAR monitoring.import.error.wrong-year",
                        "3 monitoring.table.PARTICIPANTS table.error.not-whole",
                        "3 monitoring.table.FAILED table.error.not-whole",
                        "3 monitoring.table.MEAN monitoring.import.error.wrong-mean");
    }

    @Test
    void refusesMoreFailedThanParticipants() {
        assertThat(parse("Первая СОШ;ОГЭ;9;Русский язык;2025/2026;3;4;").errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("monitoring.import.error.more-failed-than-participants");
                    assertThat(error.args()).containsExactly("4", "3");
                });
    }

    @Test
    void refusesAProcedureInAClassThatDoesNotSitIt() {
        assertThat(parse("Первая СОШ;ОГЭ;11;Русский язык;2025/2026;20;3;").errors())
                .extracting(RowError::code)
                .containsExactly("monitoring.import.error.wrong-grade");
    }

    @Test
    void refusesTheSameResultTwice() {
        assertThat(parse("Первая СОШ;ОГЭ;9;Русский язык;2025/2026;20;3;", "Первая СОШ;ОГЭ;9;Русский язык;2025/26;21;3;")
                        .errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(3);
                    assertThat(error.args()).containsExactly("2");
                });
    }

    @Test
    void refusesAYearThatHasNotBegun() {
        assertThat(parse("Первая СОШ;ОГЭ;9;Русский язык;2027/2028;20;3;").errors())
                .extracting(RowError::code)
                .containsExactly("monitoring.import.error.wrong-year");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(parse("Первая\u0007 СОШ;ОГЭ;9;Русский язык;2025/2026;20;3;").errors())
                .extracting(RowError::code)
                .contains("table.error.control-character");
    }

    @Test
    void refusesATableWithoutItsColumns() {
        for (String[] said : new String[][] {{"ru", "«Процедура»"}, {"en", "«Procedure»"}}) {
            assertThatThrownBy(() -> TestMessages.in(said[0], () -> parseText("Школа;Класс\nПервая СОШ;9")))
                    .isInstanceOf(OporaException.class)
                    .hasMessageContaining("table.missing-columns")
                    .hasMessageContaining(said[1]);
        }
    }

    @Test
    void refusesATableWithAHeaderOnly() {
        assertThatThrownBy(() -> parseText(HEADER)).hasMessageContaining("table.no-lines");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> TableFile.read(new byte[0])).hasMessageContaining("table.empty");
        assertThatThrownBy(() -> TableFile.read(new byte[] {'P', 'K', 3, 4, 9, 9, 9}))
                .hasMessageContaining("table.not-a-table");
        assertThatThrownBy(() -> TableFile.read("Школа\0;".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("table.not-a-table");
        assertThatThrownBy(() -> TableFile.read(new byte[TableFile.MAX_BYTES + 1]))
                .hasMessageContaining("table.too-large");
    }

    @Test
    void refusesTooManyLines() {
        byte[] many = ("x;y\n".repeat(TableFile.MAX_LINES + 2)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TableFile.read(many)).hasMessageContaining("table.too-many-lines");
    }

    @Test
    void readsTheEncodingThatExcelUsesInRussia() {
        byte[] content =
                (HEADER + "\nПервая СОШ;ОГЭ;9;Русский язык;2025/2026;20;3;").getBytes(Charset.forName("windows-1251"));

        assertThat(ResultTable.parse(TableFile.read(content), WORDS).results()).hasSize(1);
    }

    @Test
    void readsAWorkbookWithNumbersAndGaps() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            String[] titles = HEADER.split(";");
            XSSFRow header = sheet.createRow(0);
            for (int column = 0; column < titles.length; column++) {
                header.createCell(column).setCellValue(titles[column]);
            }
            XSSFRow line = sheet.createRow(4);
            line.createCell(0).setCellValue("Первая СОШ");
            line.createCell(1).setCellValue("ОГЭ");
            line.createCell(2).setCellValue(9);
            line.createCell(3).setCellValue("Математика");
            line.createCell(4).setCellValue("2025/2026");
            line.createCell(5).setCellValue(20);
            line.createCell(6).setCellValue(3);
            line.createCell(7).setCellValue(3.75);
            sheet.createRow(6).createCell(0).setCellValue("Нет такой");
            workbook.write(bytes);

            ParsedResults parsed = ResultTable.parse(TableFile.read(bytes.toByteArray()), WORDS);

            assertThat(parsed.results()).singleElement().satisfies(result -> assertThat(result.mean())
                    .isEqualByComparingTo("3.75"));
            assertThat(parsed.errors()).isNotEmpty().allMatch(error -> error.line() == 7);
        }
    }

    private static ParsedResults parse(String... lines) {
        return parseText(HEADER + "\n" + String.join("\n", lines));
    }

    private static ParsedResults parseText(String text) {
        return ResultTable.parse(TableFile.read(text.getBytes(StandardCharsets.UTF_8)), WORDS);
    }
}
