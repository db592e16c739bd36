package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that nobody typed: a word processor counts the items of an order and the rows of a plan. */
class NumberedPlansTests {

    @Test
    void aNumberedRowWithoutDatesHeadsThoseUnderItsNumber() {
        RecognisedPlan plan =
                Plans.read("План мероприятий на 2027 год\n№\tМероприятие\tСрок\tОтветственный\tРезультат\n"
                        + "1.\tМониторинг\tмарт\tУО\tСправка\n1.1\tСбор данных\tмарт\tОО\tДанные\n"
                        + "2.\tСеминары:\t\t\t\n2.1\tдля директоров\tапрель\tУО\tСеминар\n2.2\tдля учителей\tмай\tИМЦ\tСеминар\n"
                        + "3.\tРабота с кадрами\t\t\t\n3.1\tКурсы для учителей\tмай\tИМЦ\tСправка\n");

        assertThat(plan.rows())
                .extracting(RecognisedRow::activity)
                .containsExactly(
                        "Мониторинг",
                        "Сбор данных",
                        "Семинары: для директоров",
                        "Семинары: для учителей",
                        "Курсы для учителей");
        assertThat(plan.rows().get(4).section()).isEqualTo("Работа с кадрами");
        assertThat(plan.report().count(LineKind.HEADING)).isEqualTo(2);
        assertThat(plan.report().count(LineKind.ROW)).isEqualTo(5);
    }

    @Test
    void countsTheItemsOfAnOrderInWord() throws IOException {
        NumberedWord word = new NumberedWord("decimal", "%1.", "decimal", "%1.%2.");
        word.order();
        assertCharged(word.read(), "2.1", "2.2", "3");
    }

    @Test
    void itemsInBracketsLettersAndDashesStandBelowTheirAddressee() throws IOException {
        NumberedWord brackets = new NumberedWord("decimal", "%1.", "decimal", "%2)");
        brackets.order();
        assertCharged(brackets.read(), "2.1", "2.2", "3");
        NumberedWord letters = new NumberedWord("decimal", "%1.", "russianLower", "%2)");
        letters.order();
        assertCharged(letters.read(), "2.а", "2.б", "3");
        NumberedWord dashes = new NumberedWord("decimal", "%1.", "bullet", "\u2022");
        dashes.order();
        assertCharged(dashes.read(), "2", "2", "3");
        NumberedWord onlyBrackets = new NumberedWord("decimal", "%1)", "decimal", "%1.%2)");
        onlyBrackets.order();
        assertCharged(onlyBrackets.read(), "2.1", "2.2", "3");
    }

    @Test
    void aListOfWordMayBelongToAStyleAndBeginAnew() throws IOException {
        NumberedWord word = new NumberedWord("decimal", "%1.", "decimal", "%1.%2.");
        word.style("OrderItem");
        word.styled("OrderItem", "Утвердить план поддержки школ на 2027 год.");
        word.styled("OrderItem", "Методическому кабинету провести семинар до 20.08.2027.");
        word.plan(word.again());
        RecognisedPlan plan = word.read();
        assertThat(assignments(plan)).extracting(RecognisedRow::number).containsExactly("2");
        assertThat(table(plan)).extracting(RecognisedRow::number).containsExactly("1", "2");
    }

    @Test
    void rowsAndSectionsOfWordAreNumberedAsPrinted() throws IOException {
        NumberedWord word = new NumberedWord("upperRoman", "%1.", "decimal", "%1.%2.");
        XWPFTable table = word.table();
        word.cell(table, 1, 0, "Организационная работа", "1", 0);
        word.row(table, 2, "Семинар для школ");
        word.row(table, 3, "Вебинар для школ");
        word.cell(table, 2, 0, "", "1", 1);
        word.cell(table, 3, 0, "", "1", 1);
        RecognisedPlan plan = word.read();
        assertThat(plan.rows()).extracting(RecognisedRow::section).containsOnly("I. Организационная работа");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("I.1", "I.2");
    }

    @Test
    void aNumberBeforeTheActivityIsTheNumberOfTheRowWhereNoColumnHoldsIt() {
        RecognisedPlan plan = Plans.read(
                """
                План поддержки школ на 2027 год

                Мероприятие\tСроки\tОтветственный
                1. Семинар для школ\tмай 2027\tУО
                2) Вебинар для школ\tиюнь 2027\tУО
                """);
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        assertThat(plan.rows())
                .extracting(RecognisedRow::activity)
                .containsExactly("Семинар для школ", "Вебинар для школ");
    }

    @ParameterizedTest
    @CsvSource({"a, 2.a, 2.b", "1, 2.1, 2.2"})
    void countsTheItemsOfAnOrderInAPage(String type, String first, String second) {
        String page =
                """
                <p>ПРИКАЗЫВАЮ:</p><ol><li>Утвердить план поддержки школ на 2027 год.</li>
                <li><p>Руководителям МОУ Лесная СОШ и МОУ Озёрная ООШ:</p><ol type="%s"><li>Принять участие в мероприятиях плана.</li>
                <li>Разработать программы.</li></ol></li></ol>
                <ol start="3"><li>Методическому кабинету провести семинар до 20.08.2027.</li></ol>
                <table><tr><td>№</td><td>Мероприятие</td><td>Сроки</td></tr>
                <tr><td><ol><li></li></ol></td><td>Семинар для школ</td><td>май 2027</td></tr>
                <tr><td><ol start="2"><li></li></ol></td><td>Вебинар для школ</td><td>июнь 2027</td></tr></table>"""
                        .formatted(type);
        assertCharged(Plans.read(page.getBytes(StandardCharsets.UTF_8), "plan.html"), first, second, "3");
    }

    @Test
    void anItemOfAWorkbookMayHaveItsNumberInACellOfItsOwn() {
        RecognisedPlan plan = Plans.read(
                Plans.xlsx(
                        """
                        ПРИКАЗЫВАЮ:
                        1.\tУтвердить план поддержки школ на 2027 год.
                        2.\tМетодическому кабинету провести семинар до 20.08.2027.

                        №\tМероприятие\tСроки
                        1\tСеминар для школ\tмай 2027
                        """),
                "plan.xlsx");
        assertThat(assignments(plan)).extracting(RecognisedRow::number).containsExactly("2");
        assertThat(assignments(plan).get(0).activity()).isEqualTo("Провести семинар до 20.08.2027.");
    }

    @Test
    void countsTheItemsOfAnOrderInOpenDocument() {
        String order = list(
                "L1",
                "",
                item("Утвердить план поддержки школ на 2027 год.")
                        + "<text:list-item><text:p>Руководителям МОУ Лесная СОШ и МОУ Озёрная ООШ:</text:p>"
                        + list("", "", item("Принять участие в мероприятиях плана.") + item("Разработать программы."))
                        + "</text:list-item>");
        String third = list(
                "L1",
                " text:continue-numbering=\"true\"",
                item("Методическому кабинету провести семинар до 20.08.2027."));
        assertCharged(
                Plans.read(odt("1", ".", order + "<text:p>Справочно.</text:p>" + third), "plan.odt"),
                "2.1",
                "2.2",
                "3");
        assertCharged(Plans.read(odt("а", ")", order + third), "plan.odt"), "2.а", "2.б", "3");
    }

    private static void assertCharged(RecognisedPlan plan, String... numbers) {
        List<RecognisedRow> charged = assignments(plan);
        assertThat(charged).extracting(RecognisedRow::number).containsExactly(numbers);
        assertThat(charged.get(0).activity()).isEqualTo("Принять участие в мероприятиях плана.");
        assertThat(charged.get(0).scope().schools()).containsExactly("МОУ Лесная СОШ", "МОУ Озёрная ООШ");
        assertThat(charged.get(2).executors().get(0).kind()).isEqualTo(ExecutorKind.METHODICAL_SERVICE);
        assertThat(table(plan)).extracting(RecognisedRow::number).containsExactly("1", "2");
    }

    private static List<RecognisedRow> assignments(RecognisedPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.status() == RowStatus.ASSIGNMENT)
                .toList();
    }

    private static List<RecognisedRow> table(RecognisedPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.status() != RowStatus.ASSIGNMENT)
                .toList();
    }

    private static String item(String text) {
        return "<text:list-item><text:p>" + text + "</text:p></text:list-item>";
    }

    private static String list(String style, String more, String items) {
        String named = style.isEmpty() ? "" : " text:style-name=\"" + style + "\"";
        return "<text:list" + named + more + ">" + items + "</text:list>";
    }

    /** First level «1.», second in that format; the rows of the table are counted by another list. */
    private static byte[] odt(String format, String suffix, String order) {
        String levels = level(1, "1", ".", 1) + level(2, format, suffix, suffix.equals(".") ? 2 : 1);
        String rows = "";
        for (String activity : new String[] {"Семинар для школ", "Вебинар для школ"}) {
            String number =
                    list("L2", " text:continue-numbering=\"true\"", "<text:list-item><text:p/></text:list-item>");
            rows += "<table:table-row>" + cell(number) + cell(p(activity)) + cell(p("май 2027")) + cell(p("УО"))
                    + "</table:table-row>";
        }
        String heading = "";
        for (String title : NumberedWord.HEADING) {
            heading += cell(p(title));
        }
        return Plans.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "styles.xml",
                part(
                        "document-styles",
                        "<office:styles>" + listStyle("L2", level(1, "1", ".", 1)) + "</office:styles>"),
                "content.xml",
                part(
                        "document-content",
                        "<office:automatic-styles>" + listStyle("L1", levels) + "</office:automatic-styles>"
                                + "<office:body><office:text>" + p("ПРИКАЗЫВАЮ:") + order
                                + p("План поддержки школ на 2027 год") + "<table:table><table:table-row>" + heading
                                + "</table:table-row>" + rows + "</table:table></office:text></office:body>"));
    }

    private static String listStyle(String name, String levels) {
        return "<text:list-style style:name=\"" + name + "\">" + levels + "</text:list-style>";
    }

    private static String level(int level, String format, String suffix, int shown) {
        return "<text:list-level-style-number text:level=\"%d\" style:num-format=\"%s\" style:num-suffix=\"%s\" text:display-levels=\"%d\"/>"
                .formatted(level, format, suffix, shown);
    }

    private static String cell(String content) {
        return "<table:table-cell>" + content + "</table:table-cell>";
    }

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String part(String root, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><office:%1$s
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">%2$s</office:%1$s>"""
                .formatted(root, content);
    }
}
