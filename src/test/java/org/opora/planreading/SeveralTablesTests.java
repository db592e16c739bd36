package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.error.OporaException;
import org.opora.plansource.LeftOut;

/** One file, several tables: those of one plan belong together, another plan is refused, anything else is left out. */
class SeveralTablesTests {

    private static final String HEAD = "№ п/п\tМероприятие\tСроки\tОтветственный\n";
    private static final String TITLE = "План поддержки школ Заречного района на 2027 год\n";
    private static final String ROWS = "1\tСеминар для школ\tмай 2027\tУО\n2\tМониторинг школ\tиюнь 2027\tУМЦ\n";
    private static final String NEXT =
            "3\tВебинар для школ\tавгуст 2027\tУО\n4\tСовещание директоров\tсентябрь 2027\tУМЦ\n";
    private static final String OTHERS =
            "1\tКонференция учителей\tмай 2027\tУО\n2\tДиагностика классов\tиюнь 2027\tУМЦ\n";

    @ParameterizedTest
    @CsvSource({
        "txt, План-график мероприятий Лесного района",
        "docx, План-график мероприятий Лесного района",
        "xlsx, План-график мероприятий Лесного района",
        "odt, Комплексный план Лесного района",
        "html, «Дорожная карта» Лесного района",
        "pdf, Муниципальный план Лесного района",
        "xlsx, План поддержки школ Заречного района на 2028 год",
        "docx, Приложение № 2 к приказу",
        "xlsx, УТВЕРЖДЁН"
    })
    void refusesASecondPlanUnderAnotherTitle(String format, String title) {
        byte[] file = Plans.in(format, TITLE + HEAD + ROWS + "\n" + title + "\n" + HEAD + OTHERS);
        assertThatThrownBy(() -> Plans.read(file, "plan." + format))
                .isInstanceOfSatisfying(OporaException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("plan.two");
                    assertThat(refusal.args()).containsExactly(title);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "xlsx", "odt", "html", "pdf"})
    void refusesASecondPlanThatIsCountedAnew(String format) {
        byte[] file = Plans.in(format, TITLE + HEAD + ROWS + "\n" + HEAD + OTHERS);
        refused("plan.two", "plan." + format, file);
    }

    @Test
    void refusesTwoSheetsWithAPlanEach() {
        refused("plan.two", "plan.xlsx", workbook("Лист1", TITLE + HEAD + ROWS, "Лист2", HEAD + OTHERS));
        refused("plan.two", "plan.xlsx", workbook("План 2027", HEAD + ROWS, "План 2028", HEAD + OTHERS));
        String sections = "I. Организационная работа\n%sII. Методическая работа\n%s";
        refused(
                "plan.two",
                "plan.xlsx",
                workbook(
                        "УО",
                        TITLE + HEAD + sections.formatted(ROWS, NEXT),
                        "УМЦ",
                        HEAD + sections.formatted(OTHERS, NEXT)));
    }

    @Test
    void readsThePlanThatSeveralSheetsHold() {
        RecognisedPlan counted = Plans.read(workbook("Лист1", TITLE + HEAD + ROWS, "Лист2", HEAD + NEXT), "plan.xlsx");
        assertThat(counted.rows()).extracting(RecognisedRow::number).containsExactly("1", "2", "3", "4");
        RecognisedPlan sections = Plans.read(
                workbook("Раздел 1. Семинары", TITLE + HEAD + ROWS, "Раздел 2. Учителя", HEAD + OTHERS), "plan.xlsx");
        assertThat(sections.rows()).hasSize(4);
        assertThat(sections.rows().get(3).section()).isEqualTo("Раздел 2. Учителя");
    }

    @Test
    void aHiddenSheetIsNoPartOfThePlan() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook.createSheet("План"), TITLE + HEAD + ROWS);
            fill(workbook.createSheet("Прошлый год"), TITLE + HEAD + OTHERS);
            workbook.setSheetHidden(1, true);
            workbook.write(out);
            RecognisedPlan plan = Plans.read(out.toByteArray(), "plan.xlsx");
            assertThat(plan.rows()).hasSize(2);
            assertThat(plan.report().leftOut(LeftOut.Reason.HIDDEN_SHEET))
                    .extracting(LeftOut::text)
                    .containsExactly("Прошлый год");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "xlsx", "odt", "html", "pdf"})
    void readsTheTablesOfOnePlanTogether(String format) {
        String text = TITLE + HEAD + "Раздел I. Организационная работа\n" + ROWS
                + "\nРаздел II. Методическая работа\n\n" + HEAD + OTHERS + "\n" + NEXT;
        RecognisedPlan plan = Plans.read(Plans.in(format, text), "plan." + format);
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2", "1", "2", "3", "4");
        assertThat(plan.rows().get(5).section()).isEqualTo("Раздел II. Методическая работа");
        assertThat(plan.report().leftOut()).isEmpty();
    }

    @Test
    void theSameTitleOnEveryPageIsOnePlan() {
        RecognisedPlan plan = Plans.read(
                Plans.docx(TITLE + HEAD + ROWS + "\n" + TITLE + "(продолжение)\n" + HEAD + NEXT), "plan.docx");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2", "3", "4");
        assertThat(plan.rows()).extracting(RecognisedRow::section).containsOnly("");
        assertThat(plan.report().leftOut(LeftOut.Reason.RUNNING_TITLE)).hasSize(2);
    }

    @Test
    void aTableMayHaveItsColumnsInAnotherOrder() {
        String turned = "№\tОтветственный\tМероприятие\tСроки\n3\tУО\tВебинар для школ\tавгуст 2027\n";
        RecognisedPlan plan = Plans.read(Plans.docx(TITLE + HEAD + ROWS + "\n" + turned), "plan.docx");
        assertThat(plan.rows().get(2).activity()).isEqualTo("Вебинар для школ");
        assertThat(plan.rows().get(2).schedule().raw()).isEqualTo("август 2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "xlsx", "odt", "html", "pdf"})
    void leavesTablesOfSomethingElseOut(String format) {
        String signatures =
                "№\tФИО\tДолжность\tПодпись\n1\tИванова А.А.\tначальник отдела\t\n2\tПетров Б.Б.\tметодист\t\n";
        String schools =
                "1\tМОУ Лесная СОШ\tс. Лесное, ул. Школьная, 1\tСидоров В.В.\n2\tМОУ Озёрная ООШ\tс. Озёрное\tОрлова Г.Г.\n";
        String text = TITLE + HEAD + ROWS + "\nЛист согласования\n\n" + signatures + "\nСписок школ\n\n" + schools;
        RecognisedPlan plan = Plans.read(Plans.in(format, text), "plan." + format);
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        assertThat(plan.header().sections()).isEmpty();
        assertThat(plan.report().linesRead()).isEqualTo(3);
        assertThat(plan.report().leftOut(LeftOut.Reason.OTHER_TABLE))
                .extracting(LeftOut::text)
                .contains("1 | Иванова А.А. | начальник отдела |", "2 | МОУ Озёрная ООШ | с. Озёрное | Орлова Г.Г.");
    }

    @Test
    void leavesASheetOfSignaturesOut() {
        String sheet = "№\tФИО\tДолжность\tПодпись\n1\tИванова А.А.\tначальник отдела\t\n";
        RecognisedPlan plan = Plans.read(
                workbook(
                        "План",
                        TITLE + HEAD + ROWS + "Начальник управления\t\t\tИ.И. Иванова\n",
                        "Лист согласования",
                        sheet),
                "plan.xlsx");
        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.report().leftOut()).hasSize(3);
    }

    @Test
    void readsThePlanOnBehindAnotherTable() {
        String schools = "№\tНаименование школы\tАдрес\tДиректор\n1\tМОУ Лесная СОШ\tс. Лесное\tСидоров В.В.\n";
        RecognisedPlan plan = Plans.read(
                Plans.docx(TITLE + HEAD + ROWS + "\nУчастники\n\n" + schools + "\n" + HEAD + NEXT), "plan.docx");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2", "3", "4");
        assertThat(plan.rows().get(2).section()).isEmpty();
    }

    @Test
    void rowsBetweenEmptyLinesAndLinesOfTextStayInThePlan() {
        String text = TITLE + "Мероприятие\tСроки\tОтветственный\nСеминар для школ\tмай 2027\tУО\n\nВстреча\t\tВсе\n\n"
                + "Выезды в школы\t\tВсе\nс участием наставников\nКруглый стол\t\tВсе\nВебинар\tиюнь 2027\tУМЦ\n";
        RecognisedPlan plan = Plans.read(text);
        assertThat(plan.rows())
                .extracting(RecognisedRow::activity)
                .containsExactly(
                        "Семинар для школ",
                        "Встреча",
                        "Выезды в школы с участием наставников",
                        "Круглый стол",
                        "Вебинар");
        assertThat(plan.report().leftOut()).isEmpty();
    }

    @Test
    void abbreviationsInATableAreStillRead() {
        RecognisedPlan plan =
                Plans.read(Plans.docx(TITLE + HEAD + ROWS + "\nУМЦ - учебно-методический центр\n"), "plan.docx");
        assertThat(plan.header().bodies()).containsEntry("УМЦ", "учебно-методический центр");
    }

    @Test
    void aColumnOfDirectionsGivesTheSections() {
        String text = TITLE + "Направление\tМероприятие\tСроки\tОтветственный\n"
                + "Кадры\tСеминар для школ\tмай 2027\tУО\n\tВебинар для школ\tиюнь 2027\tУО\nРесурсы\tАнализ дефицитов\tмай 2027\tУМЦ\n";
        RecognisedPlan plan = Plans.read(text);
        assertThat(plan.rows()).extracting(RecognisedRow::section).containsExactly("Кадры", "Кадры", "Ресурсы");
        assertThat(plan.header().sections()).containsExactly("Кадры", "Ресурсы");
    }

    private static void refused(String code, String name, byte[] file) {
        assertThatThrownBy(() -> Plans.read(file, name))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    /** Sheets: name, text, name, text … */
    private static byte[] workbook(String... sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < sheets.length; i += 2) {
                fill(workbook.createSheet(sheets[i]), sheets[i + 1]);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Sheet sheet, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            for (int j = 0; j < cells.length; j++) {
                (sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i))
                        .createCell(j)
                        .setCellValue(cells[j]);
            }
        }
    }
}
