package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.bpmn.Stage;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.ScheduleKind;

/** Plans of the shapes that the five orders have, in the project's own words. */
class PlanReadingTests {

    private final RecognisedPlan halves = Plans.read(Plans.text("two-halves.txt"));
    private final RecognisedPlan twice = Plans.read(Plans.text("read-twice.txt"));
    private final RecognisedPlan years = Plans.read(Plans.text("several-years.txt"));

    @Test
    void findsTheOrderInItsText() {
        assertThat(halves.header().number()).isEqualTo("41-02/7");
        assertThat(halves.header().date()).isEqualTo(LocalDate.of(2027, 4, 12));
        assertThat(halves.header().municipality()).isEqualTo("Зареченский муниципальный район");
        assertThat(halves.header().title()).isEqualTo("Об утверждении плана поддержки ШНОР и ШНСУ в 2027 году");
        assertThat(twice.header().number()).isEqualTo("15 (о/д)");
        assertThat(twice.header().bodies()).containsEntry("ШНОР", "школы с низкими образовательными результатами");
        assertThat(years.header().date()).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void proposesThePeriodFromTitleOrderAndRows() {
        assertThat(halves.header().period()).as("a row is due before the order").isEqualTo(PlanPeriod.ofYear(2027));
        assertThat(twice.header().period())
                .isEqualTo(new PlanPeriod(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 12, 31)));
        assertThat(years.header().period())
                .isEqualTo(new PlanPeriod(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31)));
    }

    @Test
    void balancesEveryLineOfTheTable() {
        for (RecognisedPlan plan : List.of(halves, twice, years)) {
            int sum = 0;
            for (LineKind kind : LineKind.values()) {
                sum += plan.report().count(kind);
            }
            assertThat(sum).isEqualTo(plan.report().linesRead());
            long rows = plan.rows().stream()
                    .filter(row -> row.status() != RowStatus.ASSIGNMENT)
                    .count();
            assertThat(plan.report().count(LineKind.ROW)).isEqualTo((int) rows);
        }
    }

    @Test
    void dropsWhatWasReadTwiceAndTakesTheBetterReading() {
        assertThat(twice.report().count(LineKind.DUPLICATE)).isEqualTo(4);
        RecognisedRow seminars = row(twice, "Семинары команд");
        assertThat(seminars.activity()).isEqualTo("Семинары команд ШНОР");
        assertThat(seminars.executors())
                .extracting(RecognisedExecutor::name)
                .containsExactly("Управление образования", "Общеобразовательные организации");
        assertThat(seminars.overlay())
                .anyMatch(repair -> repair.raw().equals("Семинары команд ПНОР") && repair.applied());
        assertThat(seminars.rawCells()).anyMatch(cell -> cell.text().equals("Семинары команд ПНОР"));
    }

    @Test
    void aRowOfSchoolsOnlyNeedsNeitherNumberNorDate() {
        RecognisedPlan plan = Plans.read(
                """
                План поддержки школ на 2027 год

                № п/п\tМероприятия\tСроки\tРезультат\tОтветственные\tМероприятия ОО\tСроки
                1.\tСеминар для команд ШНОР\tдо 20.09.2027\tСправка\tУО\tУчастие в семинаре\tдо 20.09.2027
                \t\t\tПриказ\t\tРазработка программы развития школы\t
                \t\t\t\t\tи её утверждение на совете\t
                2.\tМониторинг ШНОР\tдо 01.12.2027\tСправка\tУО\tПодготовка сведений\tдо 25.11.2027
                """);
        assertThat(plan.rows()).hasSize(3);
        RecognisedRow alone = plan.rows().get(1);
        assertThat(alone.number()).isEmpty();
        assertThat(alone.activity()).isEmpty();
        assertThat(alone.schoolActivity()).isEqualTo("Разработка программы развития школы и её утверждение на совете");
        assertThat(alone.results()).extracting(RecognisedResult::evidence).containsExactly(EvidenceClass.ORDER);
        assertThat(alone.issues()).extracting(RowIssue::code).doesNotContain("executors-empty");
        assertThat(plan.rows().get(0).schoolActivity()).isEqualTo("Участие в семинаре");
    }

    @Test
    void joinsARowOverAPageBreakAndKnowsItsTailAgain() {
        RecognisedRow criteria = row(twice, "Подготовка критериев");
        assertThat(criteria.activity()).endsWith("имеющими низкие результаты обучения, на уровне округа");
        assertThat(twice.report().count(LineKind.CONTINUATION)).isEqualTo(1);
    }

    @Test
    void holdsARowWhoseHeadOrEndIsLost() {
        RecognisedRow headless = row(twice, "2027-2028 год");
        assertThat(headless.status()).isEqualTo(RowStatus.TRUNCATED);
        assertThat(headless.section()).isEmpty();
        assertThat(headless.issues()).extracting(RowIssue::code).contains("head-lost");
        RecognisedRow cut = row(years, "Отбор практик");
        assertThat(cut.status()).isEqualTo(RowStatus.TRUNCATED);
        assertThat(cut.issues()).extracting(RowIssue::code).contains("end-lost", "abbreviation-unknown");
    }

    @Test
    void asksAboutSchoolCellsThatSlippedDownAndMovesNothing() {
        RecognisedRow fifth = numbered(halves, "5");
        RecognisedRow sixth = numbered(halves, "6");
        assertThat(fifth.schoolActivity()).isEqualTo("Правка проектов программ и их утверждение");
        assertThat(fifth.issues()).extracting(RowIssue::code).contains("school-only-row", "shifted-school-cells");
        assertThat(proposal(sixth, "shifted-school-cells"))
                .isEqualTo("Подготовка и размещение отчетов на портале | до 13.12. 2027");
        assertThat(numbered(halves, "4").issues()).extracting(RowIssue::code).doesNotContain("shifted-school-cells");
        RecognisedRow real = numbered(halves, "7");
        assertThat(real.track()).isEqualTo("Трек 2");
        assertThat(real.schoolActivity()).isEqualTo("Анализ по своей школе");
        assertThat(real.issues()).extracting(RowIssue::code).contains("phantom");
    }

    @Test
    void readsColumnsInAnyOrderByTheirMeaning() {
        RecognisedRow list = numbered(years, "1");
        assertThat(list.activity()).isEqualTo("Формирование списка ШНОР");
        assertThat(list.schedule().kind()).isEqualTo(ScheduleKind.ANNUAL_MONTH_FROM);
        assertThat(list.executors())
                .extracting(RecognisedExecutor::kind)
                .containsExactly(ExecutorKind.AUTHORITY, ExecutorKind.METHODICAL_SERVICE);
        assertThat(list.stages()).extracting(RecognisedStage::stage).containsExactly(Stage.CLASSIFICATION);
    }

    @Test
    void putsCellsUnderTheirHeadingsWhenALineHasAnEmptyOneTooMany() {
        RecognisedRow meetings = numbered(halves, "10");
        assertThat(meetings.executors()).extracting(RecognisedExecutor::name).containsExactly("УО", "УМЦ");
        assertThat(meetings.overlay()).extracting(Repair::reason).contains("extra-column");
        assertThat(numbered(halves, "11").results().get(0).evidence()).isEqualTo(EvidenceClass.PUBLICATION);
    }

    @Test
    void splitsExecutorsWithoutCommasAndNamesTheResponsibleFirst() {
        RecognisedRow consultations = numbered(years, "3");
        assertThat(consultations.executors())
                .extracting(RecognisedExecutor::name)
                .containsExactly("Методисты", "Наставники");
        assertThat(consultations.executors())
                .extracting(RecognisedExecutor::responsible)
                .containsExactly(true, false);
        assertThat(consultations.activity()).contains("педагогов ОО");
        assertThat(numbered(years, "4").executors().get(1).kind()).isEqualTo(ExecutorKind.PERSON);
    }

    @Test
    void classifiesResultsWithTargetAndUnit() {
        assertThat(result(numbered(halves, "5"))).isEqualTo("PARTICIPATION_QUOTA 100 TEAM");
        assertThat(result(numbered(halves, "6"))).isEqualTo("PARTICIPATION_QUOTA 100 DOCUMENT");
        assertThat(result(row(twice, "Семинары команд"))).isEqualTo("MINIMUM_COUNT 2 EVENT");
        assertThat(result(numbered(halves, "2"))).isEqualTo("MINUTES null null");
        assertThat(numbered(years, "4").results()).hasSize(2);
        RecognisedRow empty = numbered(halves, "1");
        assertThat(empty.results().get(0).proposed()).isTrue();
        assertThat(empty.issues()).extracting(RowIssue::code).contains("result-empty");
    }

    @Test
    void proposesScopeByWordsThenBySection() {
        assertThat(numbered(halves, "2").scope().groups()).containsExactly(SchoolGroup.SHNOR);
        assertThat(numbered(halves, "3").scope().reason()).isEqualTo("section");
        assertThat(numbered(halves, "8").scope().groups()).containsExactly(SchoolGroup.RISK);
        assertThat(numbered(halves, "9").scope().groups()).containsExactly(SchoolGroup.ALL);
    }

    @Test
    void asksAboutAnotherMunicipalityAndAnOppositeWord() {
        assertThat(numbered(halves, "9").issues())
                .extracting(RowIssue::code)
                .contains("other-municipality", "opposite-word");
        assertThat(numbered(halves, "9").activity()).contains("учебной успешности");
    }

    @Test
    void makesRowsOfItemsThatChargeSomebody() {
        List<RecognisedRow> assignments = halves.rows().stream()
                .filter(row -> row.status() == RowStatus.ASSIGNMENT)
                .toList();
        assertThat(assignments).extracting(RecognisedRow::number).containsExactly("2.1", "2.2", "3");
        assertThat(assignments).allMatch(row -> row.section().equals("Поручения приказа"));
        assertThat(assignments.get(0).scope().schools()).containsExactly("МОУ Лесная СОШ", "МОУ Озёрная ООШ");
        assertThat(assignments.get(1).schedule().occurrences().get(0).due()).isEqualTo(LocalDate.of(2027, 8, 20));
        assertThat(assignments.get(2).schedule().occurrences().get(0).due()).isEqualTo(LocalDate.of(2028, 1, 25));
        assertThat(assignments.get(2).executors().get(0).kind()).isEqualTo(ExecutorKind.METHODICAL_SERVICE);
        assertThat(assignments.get(2).stages())
                .extracting(RecognisedStage::stage)
                .containsExactly(Stage.ANNUAL);
    }

    @Test
    void readsTheSameFromEveryFormat() {
        String text = Plans.text("two-halves.txt");
        List<String> expected = lines(halves);
        assertThat(lines(Plans.read(text.getBytes(Charset.forName("windows-1251")), "plan.txt")))
                .isEqualTo(expected);
        assertThat(lines(Plans.read(Plans.docx(text), "plan.docx"))).isEqualTo(expected);
        assertThat(lines(Plans.read(Plans.xlsx(text), "plan.xlsx"))).isEqualTo(expected);
        assertThat(lines(Plans.read(Plans.odt(text), "plan.odt"))).isEqualTo(expected);
        assertThat(lines(Plans.read(Plans.html(text), "plan.html"))).isEqualTo(expected);
    }

    @Test
    void readsAPdfByTheLinesOfItsTable() {
        float[] widths = {40, 170, 90, 130, 90, 150, 90};
        String text = Plans.text("two-halves.txt");
        String sevenColumns = text.substring(0, text.indexOf("10.\t"));
        RecognisedPlan pdf = Plans.read(Plans.pdf(sevenColumns, widths), "plan.pdf");
        assertThat(lines(pdf)).isEqualTo(lines(Plans.read(sevenColumns)));
        assertThat(pdf.header().number()).isEqualTo("41-02/7");
        assertThat(pdf.header().municipality()).isEqualTo("Зареченский муниципальный район");
    }

    @Test
    void readsAPdfWhoseTableNoLinesRule() {
        float[] widths = {40, 170, 90, 130, 90, 150, 90};
        String text = Plans.text("two-halves.txt");
        String plain = text.substring(0, text.indexOf("10.\t"));
        RecognisedPlan pdf = Plans.read(Plans.pdf(plain, widths, false), "plan.pdf");
        assertThat(lines(pdf)).isEqualTo(lines(Plans.read(plain)));
    }

    private static List<String> lines(RecognisedPlan plan) {
        return plan.rows().stream()
                .map(row -> String.join(
                        " | ",
                        row.number(),
                        row.track(),
                        row.activity(),
                        row.schedule().kind().name(),
                        row.schedule().occurrences().toString(),
                        row.executors().toString(),
                        row.schoolActivity(),
                        row.scope().groups().toString(),
                        row.stages().toString(),
                        row.issues().stream().map(RowIssue::code).toList().toString()))
                .toList();
    }

    private static String result(RecognisedRow row) {
        RecognisedResult result = row.results().get(0);
        BigDecimal target = result.target();
        return result.evidence() + " " + target + " " + result.unit();
    }

    private static String proposal(RecognisedRow row, String code) {
        return row.issues().stream()
                .filter(issue -> issue.code().equals(code))
                .findFirst()
                .orElseThrow()
                .proposal();
    }

    private static RecognisedRow numbered(RecognisedPlan plan, String number) {
        return plan.rows().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static RecognisedRow row(RecognisedPlan plan, String beginning) {
        return plan.rows().stream()
                .filter(row -> row.activity().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
