package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Only a second reading of a row is dropped; an activity that stands twice for a reason is asked about. */
class SameActivityTests {

    private static final String HEAD = "План поддержки школ на 2027 год\n\n"
            + "Мероприятия\tСроки\tРезультат\tОтветственные\tМероприятия ОО\tСроки ОО\n";

    @Test
    void theSameUnderAnotherHeadingStaysAndIsAskedAbout() {
        RecognisedPlan plan = read(
                """
                Трек 1. Школы с низкими результатами
                Мониторинг программ\tмай 2027\tСправка\tУО, УМЦ\t\t
                Собеседования\tиюнь 2027\tПротокол\tУО\t\t
                Трек 2. Школы в зоне риска
                Мониторинг программ\tмай 2027\tСправка\tУО, УМЦ\t\t
                """);
        assertThat(plan.rows()).hasSize(3);
        assertThat(plan.report().count(LineKind.DUPLICATE)).isZero();
        assertThat(codes(plan, 0)).isEmpty();
        assertThat(codes(plan, 2)).containsExactly("same-in-section");
        assertThat(plan.rows().get(2).issues()).allMatch(BlockingDoubts::blocks);
        assertThat(plan.rows().get(2).track()).isEqualTo("Трек 2");
    }

    @Test
    void theSameByOtherExecutorsStaysAndIsAskedAbout() {
        RecognisedPlan plan = read(
                """
                Мониторинг программ\tмай 2027\tСправка\tУО, УМЦ\t\t
                Мониторинг программ\tмай 2027\tСправка\tУО, ИМЦ\t\t
                Мониторинг программ\tмай 2027\tСправка\tУО, УМЦ\t\t
                """);
        assertThat(plan.rows()).hasSize(2);
        assertThat(codes(plan, 1)).contains("same-by-others");
        assertThat(plan.rows().get(1).issues().get(0).args()).contains("УО, УМЦ");
        assertThat(plan.report().count(LineKind.DUPLICATE))
                .as("the third repeats the first")
                .isEqualTo(1);
    }

    @Test
    void theSameWithAnotherSchoolHalfStaysAndIsAskedAbout() {
        RecognisedPlan plan = read(
                """
                Мониторинг программ\tмай 2027\tСправка\tУО\tПодготовка сведений\tдо 14.05.2027
                Мониторинг программ\tмай 2027\tСправка\tУО\tПодготовка сведений\tдо 24.05.2027
                """);
        assertThat(plan.rows()).hasSize(2);
        assertThat(codes(plan, 1)).containsExactly("same-other-schools");
    }

    @Test
    void aSchoolHalfThatTheFirstReadingLostIsTakenFromTheSecond() {
        RecognisedPlan plan = read(
                """
                Мониторинг программ\tмай 2027\tСправка\tУО\t\t
                Мониторинг программ\tмай 2027\tСправка\tУО\tПодготовка сведений\tдо 14.05.2027
                """);
        assertThat(plan.rows()).hasSize(1);
        assertThat(plan.rows().get(0).schoolActivity()).isEqualTo("Подготовка сведений");
        assertThat(plan.rows().get(0).overlay())
                .anyMatch(repair -> repair.field().equals("schoolActivity")
                        && repair.reason().equals("second-reading"));
    }

    @Test
    void whereEachSectionCountsFromOneTheSameNumberIsNoPhantom() {
        RecognisedPlan plan = Plans.read(
                """
                План поддержки школ на 2027 год

                №\tМероприятия\tСроки\tРезультат\tОтветственные
                Трек 1. Школы с низкими результатами
                1.\tМониторинг программ\tмай 2027\tСправка\tУО
                Трек 2. Школы в зоне риска
                1.\tМониторинг программ\tмай 2027\tСправка\tУО
                """);
        assertThat(plan.rows()).extracting(RecognisedRow::track).containsExactly("Трек 1", "Трек 2");
        assertThat(codes(plan, 1)).containsExactly("same-in-section");
    }

    @Test
    void aWordOfDifferenceIsAnotherActivity() {
        RecognisedPlan plan = read(
                """
                Консультации педагогов школ с низкими результатами обучения по физике\tмай 2027\tСправка\tУО\t\t
                Консультации педагогов школ с низкими результатами обучения по химии\tмай 2027\tСправка\tУО\t\t
                Диагностика учебных достижений обучающихся 5 классов\tмай 2027\tСправка\tУО\t\t
                Диагностика учебных достижений обучающихся 6 классов\tмай 2027\tСправка\tУО\t\t
                """);
        assertThat(plan.rows()).hasSize(4);
        assertThat(plan.rows()).allMatch(row -> row.issues().isEmpty());
    }

    @Test
    void aWordOfDifferenceOnAnotherPageIsAskedAboutUnlessThatPageIsReadAgain() {
        String first =
                "Консультации педагогов школ с низкими результатами обучения по физике\tмай 2027\tСправка\tУО\t\t\n";
        String second =
                "Консультации педагогов школ с низкими результатами обучения по химии\tмай 2027\tСправка\tУО\t\t\n";
        RecognisedPlan plan = read(first + "\n" + second);
        assertThat(plan.rows()).hasSize(2);
        assertThat(codes(plan, 1)).containsExactly("nearly-same");
        String above = "Семинар для команд\tиюнь 2027\tПротокол\tУО\t\t\n";
        RecognisedPlan again = read(above + first + "\n" + above + first.replace("физике", "физнке"));
        assertThat(again.rows()).hasSize(2);
        assertThat(again.report().count(LineKind.DUPLICATE)).isEqualTo(2);
    }

    private static RecognisedPlan read(String rows) {
        return Plans.read(HEAD + rows);
    }

    private static List<String> codes(RecognisedPlan plan, int row) {
        return plan.rows().get(row).issues().stream().map(RowIssue::code).toList();
    }
}
