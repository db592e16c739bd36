package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.plansource.LeftOut;

/** Where a page ends: rows it has cut, numbers of pages, titles on every page. An empty line of a text ends a page. */
class PageBreakTests {

    private static final String TITLE = "План поддержки школ на 2027 год\n\n";
    private static final String NUMBERED = TITLE + "№\tМероприятие\tСроки\tРезультат\tОтветственный\n";
    private static final String PLAIN = TITLE + "Мероприятие\tСроки\tРезультат\tОтветственный\n";
    private static final float[] WIDTHS = {40, 300, 150, 150, 110};

    @Test
    void joinsALineWhoseCellsAllGoOn() {
        RecognisedPlan plan = Plans.read(NUMBERED
                + "1\tСеминар для команд\tдо 19.05.2027\tАналитическая\tУО,\n\n"
                + "\tшкол с низкими результатами\tдо 15.12.2027\tсправка\tУМЦ\n"
                + "2\tМониторинг школ\tиюнь 2027\tСправка\tУО\n");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        RecognisedRow seminar = plan.rows().get(0);
        assertThat(seminar.activity()).isEqualTo("Семинар для команд школ с низкими результатами");
        assertThat(seminar.schedule().occurrences()).hasSize(2);
        assertThat(seminar.executors()).extracting(RecognisedExecutor::name).containsExactly("УО", "УМЦ");
        assertThat(seminar.overlay()).extracting(Repair::reason).contains("joined-over-page");
        assertThat(plan.report().count(LineKind.CONTINUATION)).isEqualTo(1);
    }

    @Test
    void joinsWhatFollowsAPhraseThatBreaksOff() {
        RecognisedPlan plan = Plans.read(NUMBERED
                + "1\tСовещание с руководителями школ\tмай 2027\tПротокол\tУО\n"
                + "2\tСеминар для школ, участвующих в\tмай 2027\tСправка\tУО\n\n"
                + "\tМуниципальном проекте\tоктябрь 2027\t\t\n");
        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.rows().get(1).activity()).endsWith("участвующих в Муниципальном проекте");
        assertThat(plan.rows().get(1).status()).isEqualTo(RowStatus.WHOLE);
    }

    @Test
    void joinsDatesThatStandAlone() {
        RecognisedPlan plan =
                Plans.read(PLAIN + "Семинар для школ\tдо 19.05.2027\tСправка\tУО\n\n\tдо 15.12.2027\t\t\n");
        assertThat(plan.rows()).hasSize(1);
        assertThat(plan.rows().get(0).schedule().occurrences()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"3, may-continue", "4, number-lost"})
    void asksAboutALineWithoutANumber(String next, String code) {
        RecognisedPlan plan = Plans.read(NUMBERED
                + "1\tСеминар для школ\tмай 2027\tСправка\tУО\n"
                + "2\tМониторинг школ\tмай 2027\tСправка\tУО\n\n"
                + "\tВебинар для школ\tиюнь 2027\tСправка\tУМЦ\n" + next + "\tСовещание\tиюль 2027\tПротокол\tУО\n");
        assertThat(plan.rows()).hasSize(4);
        assertThat(plan.rows().get(2).issues()).extracting(RowIssue::code).contains(code);
        assertThat(plan.rows().get(2).issues()).anyMatch(BlockingDoubts::blocks);
    }

    @Test
    void asksAboutWhatItHasJoinedByTheNumberAlone() {
        RecognisedPlan plan = Plans.read(NUMBERED
                + "1\tСеминар для школ\tмай 2027\tСправка\tУО\n\n"
                + "\tЗареченского района\t\tПриказ\t\n2\tМониторинг школ\tмай 2027\tСправка\tУО\n");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        assertThat(plan.rows().get(0).activity()).isEqualTo("Семинар для школ Зареченского района");
        assertThat(plan.rows().get(0).issues()).extracting(RowIssue::code).contains("rest-joined");
    }

    @Test
    void asksAboutSmallLettersWithoutNumbersUnlessAllRowsBeginSo() {
        String rest = "\nпо обмену опытом\tиюнь 2027\tСправка\tУМЦ\n";
        RecognisedPlan asked = Plans.read(PLAIN + "Семинар для школ\tмай 2027\tСправка\tУО\n" + rest);
        assertThat(asked.rows()).hasSize(2);
        assertThat(asked.rows().get(1).issues()).extracting(RowIssue::code).contains("may-continue");
        String small = "семинар для школ\tмай 2027\tСправка\tУО\n";
        RecognisedPlan all = Plans.read(
                PLAIN + small + small.replace("семинар", "вебинар") + small.replace("семинар", "совещание") + rest);
        assertThat(all.rows().get(3).issues()).extracting(RowIssue::code).doesNotContain("may-continue");
    }

    @Test
    void aNewRowOnANewPageIsNotAskedAbout() {
        RecognisedPlan plan = Plans.read(
                PLAIN + "Семинар для школ\tмай 2027\tСправка\tУО\n\nМониторинг школ\tиюнь 2027\tСправка\tУО\n");
        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.rows()).noneMatch(row -> row.issues().stream().anyMatch(BlockingDoubts::blocks));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNumbersOfPagesAndRunningTitlesOut(boolean ruled) throws Exception {
        StringBuilder text = new StringBuilder(NUMBERED);
        for (int i = 1; i <= 90; i++) {
            text.append(i).append("\tСеминар для школ по теме ").append(i).append("\tмай 2027\tСправка\tУО\n");
        }
        byte[] stamped = stamped(Plans.pdf(text.toString(), WIDTHS, ruled));
        RecognisedPlan plan = Plans.read(stamped, "plan.pdf");
        assertThat(plan.rows()).hasSize(90);
        assertThat(plan.rows()).extracting(RecognisedRow::section).containsOnly("");
        assertThat(plan.rows()).noneMatch(row -> row.issues().stream().anyMatch(BlockingDoubts::blocks));
        List<LeftOut> numbers = plan.report().leftOut(LeftOut.Reason.PAGE_NUMBER);
        assertThat(numbers).extracting(LeftOut::text).containsExactly("- 2 -", "- 3 -");
        assertThat(plan.report().leftOut(LeftOut.Reason.RUNNING_TITLE))
                .extracting(LeftOut::text)
                .containsOnly(
                        "Управление образования Заречного района", "План поддержки, лист 2", "План поддержки, лист 3")
                .hasSize(4 + 1);
    }

    @Test
    void leavesANumberOfAPageInATextOut() {
        RecognisedPlan plan = Plans.read(NUMBERED + "1\tСеминар для школ\tмай 2027\tСправка\tУО\n\nСтраница 2 из 3\n\n"
                + "2\tМониторинг школ\tиюнь 2027\tСправка\tУО\n\n3\n");
        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.rows()).noneMatch(row -> row.issues().stream().anyMatch(BlockingDoubts::blocks));
        assertThat(plan.report().leftOut()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void joinsARowThatThePageOfAPdfHasCut(boolean ruled) throws Exception {
        String head = NUMBERED
                + "1\tСовещание руководителей школ\tмай 2027\tПротокол\tУО\n2\tСеминар для команд\tдо 19.05.2027\tСправка\tУО,\n";
        String tail =
                "\tшкол с низкими результатами\tдо 15.12.2027\t\tУМЦ\n3\tМониторинг школ района\tиюнь 2027\tСправка\tУО";
        RecognisedPlan plan =
                Plans.read(appended(Plans.pdf(head, WIDTHS, ruled), Plans.pdf(tail, WIDTHS, ruled)), "plan.pdf");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2", "3");
        assertThat(plan.rows().get(1).activity()).isEqualTo("Семинар для команд школ с низкими результатами");
        assertThat(plan.rows().get(1).schedule().occurrences()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheItemsOfAPrintedOrderToTheirEnd(boolean ruled) {
        String order =
                """
                Об утверждении плана
                поддержки школ на 2027 год
                В целях поддержки школ
                ПРИКАЗЫВАЮ:
                1. Утвердить план поддержки школ с низкими образовательными результатами и школ, которые работают в \
                неблагоприятных социальных условиях, на 2027 год с учётом решений совета, показателей прошлого года и \
                предложений общеобразовательных организаций района.
                2. Методическому кабинету подготовить и провести семинар для команд школ с низкими образовательными \
                результатами и школ, которые работают в неблагоприятных социальных условиях, по плану совета, с участием \
                наставников, не позднее 20.08.2027.
                3. Контроль оставляю за собой.
                """;
        RecognisedPlan plan = Plans.read(
                Plans.pdf(
                        order + NUMBERED
                                + "1\tСеминар для школ\tмай 2027\tСправка\tУО\n2\tМониторинг школ\tмай 2027\tСправка\tУО",
                        WIDTHS,
                        ruled),
                "plan.pdf");
        assertThat(plan.header().title()).isEqualTo("Об утверждении плана поддержки школ на 2027 год");
        List<RecognisedRow> charged = plan.rows().stream()
                .filter(row -> row.status() == RowStatus.ASSIGNMENT)
                .toList();
        assertThat(charged)
                .extracting(RecognisedRow::activity)
                .singleElement()
                .asString()
                .startsWith("Подготовить и провести семинар")
                .endsWith("по плану совета, с участием наставников, не позднее 20.08.2027.");
        assertThat(charged.get(0).schedule().occurrences()).hasSize(1);
    }

    private static byte[] appended(byte[] first, byte[] second) throws Exception {
        try (PDDocument document = Loader.loadPDF(first);
                PDDocument more = Loader.loadPDF(second);
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            new PDFMergerUtility().appendDocument(document, more);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** On every page a title above and below, on all but the first its number. */
    private static byte[] stamped(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf);
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                float height = page.getMediaBox().getHeight();
                try (PDPageContentStream text =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                    write(text, font, 300, height - 12, "План поддержки, лист " + (i + 1));
                    write(text, font, 30, 6, "Управление образования Заречного района");
                    if (i > 0) {
                        write(text, font, 400, 6 + 8, "- " + (i + 1) + " -");
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream page, PDFont font, float x, float y, String text) throws Exception {
        page.beginText();
        page.setFont(font, 8);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    @Test
    void headingsOfAPdfWithoutLinesMayStandInTheMiddleOfTheirColumns() {
        byte[] pdf = RuledPdf.centred("План поддержки школ на 2027 год", new String[][] {
            {"№", "Мероприятие", "Сроки", "Ответственный", "Результат"},
            {"1", "Семинар", "май 2027", "УО", "Приказ"},
            {"2", "Мониторинг", "июнь 2027", "ИМЦ", "Отчёт"}
        });

        RecognisedPlan plan = Plans.read(pdf, "plan.pdf");

        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        assertThat(plan.rows().get(1).executors())
                .extracting(RecognisedExecutor::name)
                .containsExactly("ИМЦ");
        assertThat(plan.rows().get(0).issues()).isEmpty();
    }
}
