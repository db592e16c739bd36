package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.schedule.PlanPeriod;

/** The text of an order: where its title ends, and whom its items charge with what. */
class OrderItemsTests {

    private static final String TITLE = "Об утверждении плана мероприятий на 2027 год";
    private static final String ITEMS =
            """
            1. Утвердить прилагаемый план.
            2. Методисту обеспечить сопровождение школ до 25 января 2028 года.
            3. Контроль возложить на заместителя начальника.
            """;

    /** The order's paragraphs follow each other without a gap, as in a document. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Во исполнение приказа министерства образования от 12.03.2024 № 512\nПРИКАЗЫВАЮ:\n",
                "С целью повышения качества образования п р и к а з ы в а ю:\n",
                "Руководствуясь Положением об управлении 2019 года, ПРИКАЗЫВАЮ:\n",
                "На основании решения 2025 года ПРИКАЗЫВАЕТ:\n",
                "В соответствии с планом ПОСТАНОВЛЯЕТ:\n",
                "ПРИКАЗЫВАЮ:\n",
                "Согласно решению совета от 01.02.2026\n",
                ""
            })
    void aTitleEndsBeforeThePreambleAndTheItems(String preamble) {
        RecognisedPlan plan = read(preamble + ITEMS);
        assertThat(plan.header().title()).isEqualTo(TITLE);
        assertThat(plan.header().period()).isEqualTo(PlanPeriod.ofYear(2027));
        assertThat(items(plan)).containsExactly("2: Методисту → Обеспечить сопровождение школ до 25 января 2028 года.");
    }

    @Test
    void aTitleThatIsWrappedGoesOnWithASmallLetter() {
        String order = "ПРИКАЗ № 5\nот 18.11.2026\n\nОб утверждении плана\nв целях поддержки школ на 2027 год\nВ целях "
                + "исполнения программы\nПРИКАЗЫВАЮ:\n" + ITEMS;
        assertThat(Plans.read(order + "\nМероприятия\tСроки\tОтветственные\nСеминар\tмай\tУО\n")
                        .header()
                        .title())
                .isEqualTo("Об утверждении плана в целях поддержки школ на 2027 год");
    }

    @Test
    void aTitleOverTheColumnsOfATableHasNoColumns() {
        RecognisedPlan plan =
                Plans.read("План мероприятий на 2027 год\t\t\nМероприятия\tСроки\tОтветственные\nСеминар\tмай\tУО\n");
        assertThat(plan.header().title()).isEqualTo("План мероприятий на 2027 год");
        assertThat(plan.header().period()).isEqualTo(PlanPeriod.ofYear(2027));
    }

    @Test
    void itemsWithoutNumbersChargeThoseTheyName() {
        RecognisedPlan plan = read(
                """
                ПРИКАЗЫВАЮ:
                Утвердить план.
                Руководителям ОО до 1 февраля 2027 года разработать школьные планы.
                С приказом ознакомить работников управления.
                Контроль оставляю за собой.
                Начальник управления
                """);
        assertThat(items(plan))
                .containsExactly(": Руководителям ОО → До 1 февраля 2027 года разработать школьные планы.");
        assertThat(assignments(plan).get(0).schedule().occurrences().get(0).due())
                .hasToString("2027-02-01");
    }

    @Test
    void adviceAndAdverbsAreNoPartOfTheAddressee() {
        RecognisedPlan plan = read(
                """
                ПРИКАЗЫВАЮ:
                1. Утвердить план.
                2. Муниципальному координатору ежеквартально представлять информацию об исполнении плана.
                3. Рекомендовать руководителям общеобразовательных организаций организовать работу в срок до 01.02.2027.
                4. Директорам школ №№ 1, 2, 5 обеспечить участие педагогов в семинарах.
                5. Рекомендовать директорам школ:
                5.1. провести собрания до 01.03.2027;
                6. Методическому центру в срок до 01.03.2027 подготовить справку.
                7. Рекомендовать руководителям РМО учесть план в работе.
                8. Рекомендовать школам участие в семинарах.
                """);
        assertThat(items(plan))
                .containsExactly(
                        "2: Муниципальному координатору → Ежеквартально представлять информацию об исполнении плана.",
                        "3: Руководителям общеобразовательных организаций → Организовать работу в срок до 01.02.2027.",
                        "4: Директорам школ № 1, Директорам школ № 2, Директорам школ № 5 → Обеспечить участие педагогов"
                                + " в семинарах.",
                        "5.1: Директорам школ → Провести собрания до 01.03.2027",
                        "6: Методическому центру → В срок до 01.03.2027 подготовить справку.",
                        "7: Руководителям РМО → Учесть план в работе.",
                        "8:  → Рекомендовать школам участие в семинарах.");
        assertThat(assignments(plan).get(0).schedule().occurrences()).hasSize(4);
    }

    @Test
    void itemsBelowOneAnotherInOneParagraphAreRowsOfTheirOwn() {
        RecognisedPlan plan = read(
                """
                ПРИКАЗЫВАЕТ:
                1. Утвердить план по направлению 1.2 Поддержка школ.
                2.Руководителям ШНОР: 2.1 Разработать программы до 31.05.2027 г. 2.2 Представить отчёт до 15.12.2027 г.
                """);
        assertThat(items(plan))
                .containsExactly(
                        "2.1: Руководителям ШНОР → Разработать программы до 31.05.2027 г.",
                        "2.2: Руководителям ШНОР → Представить отчёт до 15.12.2027 г.");
        assertThat(assignments(plan)).extracting(RecognisedRow::key).doesNotHaveDuplicates();
    }

    /** Nothing of an item is lost where its line is wrapped, or where it follows the word that orders. */
    @Test
    void linesThatAreOnlyWrappedBelongToTheirItem() {
        RecognisedPlan plan = read(
                """
                В целях поддержки школ ПРИКАЗЫВАЮ: 1. Утвердить план.
                2. Руководителям общеобразовательных
                организаций организовать участие педагогов
                в семинарах до 01.03.2027.
                3. Муниципальному координатору Петровой А.А. подготовить справку.
                """);
        assertThat(items(plan))
                .containsExactly(
                        "2: Руководителям общеобразовательных организаций → Организовать участие педагогов в семинарах"
                                + " до 01.03.2027.",
                        "3: Муниципальному координатору → Подготовить справку.");
        assertThat(assignments(plan).get(0).rawCells()).as("all three lines").hasSize(3);
        assertThat(assignments(plan).get(0).schedule().raw()).isEqualTo("до 01.03.2027");
    }

    private static List<String> items(RecognisedPlan plan) {
        return assignments(plan).stream()
                .map(row -> row.number() + ": " + written(row) + " → " + row.activity())
                .toList();
    }

    private static String written(RecognisedRow row) {
        return row.executors().isEmpty()
                ? ""
                : String.join(
                        ", ",
                        row.executors().stream().map(RecognisedExecutor::name).toList());
    }

    private static List<RecognisedRow> assignments(RecognisedPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.status() == RowStatus.ASSIGNMENT)
                .toList();
    }

    private static RecognisedPlan read(String order) {
        String head = "ПРИКАЗ № 318\nот 18.11.2026\n\n" + TITLE + "\n";
        return Plans.read(head + order + "\nПриложение\n\nМероприятия\tСроки\tОтветственные\nСеминар\tмай\tУО\n");
    }
}
