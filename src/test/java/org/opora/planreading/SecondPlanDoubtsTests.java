package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A second plan in one file that has no title, numbers or sections of its own: a person is asked before the plan begins. */
class SecondPlanDoubtsTests {

    private static final String TITLE = "План поддержки школ Заречного района на 2027 год\n\n";
    private static final String HEAD = "№\tМероприятие\tСроки\tОтветственный\n";
    private static final String BARE_HEAD = "Мероприятие\tСроки\tОтветственный\n";
    private static final String ROWS = "1\tСеминар для школ\tмай 2027\tУО\n2\tМониторинг школ\tиюнь 2027\tУМЦ\n";
    private static final String OTHERS =
            "1\tКонференция учителей\tмай 2027\tУО\n2\tДиагностика классов\tиюнь 2027\tУМЦ\n";

    @Test
    void numbersThatBeginAnewWithoutASectionAreAskedAbout() {
        asked("second-plan-numbers", TITLE + HEAD + ROWS + OTHERS, 2);
        asked("second-plan-numbers", TITLE + HEAD + ROWS + "\n" + OTHERS, 2);
        notAsked(TITLE + HEAD + ROWS + "Работа с кадрами\n" + OTHERS);
    }

    @Test
    void otherColumnsWithoutASectionAreAskedAbout() {
        String results = "Мероприятие\tСроки\tОжидаемый результат\n"
                + "Конференция учителей\tмай 2027\tПрограмма\nДиагностика классов\tиюнь 2027\tСправка\n";
        String rows = "Семинар для школ\tмай 2027\tУО\nМониторинг школ\tиюнь 2027\tУМЦ\n";
        asked("second-plan-columns", TITLE + BARE_HEAD + rows + results, 2);
        RecognisedPlan plan = Plans.read(TITLE + BARE_HEAD + rows + results);
        assertThat(plan.rows().get(2).results())
                .extracting(RecognisedResult::raw)
                .containsExactly("Программа");
        notAsked(TITLE + BARE_HEAD + rows + "Трек 2. Школы в зоне риска\n" + results);
    }

    @Test
    void aRepeatedHeadingBeforeDatesOfOtherYearsIsAskedAbout() {
        String title = "План поддержки школ Заречного района\n\n";
        String rows = "Семинар для школ\tдо 15.05.2027\tУО\nМониторинг школ\tдо 20.06.2027\tУМЦ\n";
        String later = "Конференция учителей\tдо 15.05.2028\tУО\nДиагностика\tдо 20.06.2028\tУМЦ\n";
        asked("second-plan-years", title + BARE_HEAD + rows + BARE_HEAD + later, 2);
        notAsked(title + BARE_HEAD + rows + later);
        notAsked("План поддержки школ на 2027–2028 годы\n\n" + BARE_HEAD + rows + BARE_HEAD + later);
        notAsked(title + BARE_HEAD + rows + BARE_HEAD + later.replace("2028", "2027"));
    }

    /** «II. План …» may be a part of the plan or another one. */
    @Test
    void aRepeatedHeadingUnderASectionThatIsCalledAPlanIsAskedAbout() {
        String rows = "Семинар для школ\tмай 2027\tУО\nМониторинг школ\tиюнь 2027\tУМЦ\n";
        String others = "Конференция учителей\tмай 2027\tУО\nДиагностика классов\tиюнь 2027\tУМЦ\n";
        String first = TITLE + BARE_HEAD + rows;
        asked("second-plan-title", first + "\nII. План работы с кадрами\n\n" + BARE_HEAD + others, 2);
        asked("second-plan-title", first + "\nСетевой план школ\n\n" + BARE_HEAD + others, 2);
        notAsked(first + "\nII. Планирование работы с кадрами\n\n" + BARE_HEAD + others);
        notAsked(first + "\nII. План работы с кадрами\n" + others);
    }

    private static void asked(String code, String text, int first) {
        List<RecognisedRow> rows = Plans.read(text).rows();
        assertThat(rows.subList(0, first)).allMatch(row -> codes(row).isEmpty());
        assertThat(rows.subList(first, rows.size()))
                .isNotEmpty()
                .allMatch(row -> codes(row).equals(List.of(code)))
                .allMatch(row -> row.issues().stream().anyMatch(BlockingDoubts::blocks));
    }

    private static void notAsked(String text) {
        assertThat(Plans.read(text).rows()).isNotEmpty().allMatch(row -> codes(row)
                .isEmpty());
    }

    private static List<String> codes(RecognisedRow row) {
        return row.issues().stream()
                .map(RowIssue::code)
                .filter(code -> code.startsWith("second-plan"))
                .toList();
    }
}
