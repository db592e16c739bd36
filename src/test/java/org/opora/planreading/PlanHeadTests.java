package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Number, day, title and municipality, where documents name them. */
class PlanHeadTests {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 12);

    @Test
    void findsTheOrderInTheStampOverThePlan() {
        PlanHeader header = head(
                """
                УТВЕРЖДЕН
                приказом Управления образования
                городского округа Заречный
                от 12.04.2027 № 41-02/7

                ПЛАН
                мероприятий по поддержке школ
                на 2027-2028 годы
                Цель: помощь школам
                """);
        assertThat(header.number()).isEqualTo("41-02/7");
        assertThat(header.date()).isEqualTo(DAY);
        assertThat(header.title()).isEqualTo("ПЛАН мероприятий по поддержке школ на 2027-2028 годы");
        assertThat(header.municipality()).isEqualTo("городской округ Заречный");
        assertThat(header.period()).hasToString("PlanPeriod[start=2027-04-12, end=2028-12-31]");
        assertThat(header.places()).containsKeys("number", "date", "title");
    }

    @Test
    void readsAStampOfOneLineAndAnAnnexWithItsOwnNumber() {
        PlanHeader line =
                head("УТВЕРЖДЕНО приказом отдела образования от «12» апреля 2027 г. № 53 (о/д)\n\nг. Заречный\n");
        assertThat(line.number()).isEqualTo("53 (о/д)");
        assertThat(line.date()).isEqualTo(DAY);
        assertThat(line.municipality()).isEqualTo("Заречный");
        PlanHeader annex =
                head("Приложение\n№ 1\nк приказу отдела образования\nот 12.04.2027 № 41\n\nДорожная карта\n");
        assertThat(annex.number()).isEqualTo("41");
        assertThat(annex.date()).isEqualTo(DAY);
        assertThat(annex.title()).isEqualTo("Дорожная карта");
        PlanHeader approved = head("УТВЕРЖДАЮ\nНачальник управления\n«12» апреля 2027 г.\n");
        assertThat(approved.date()).isEqualTo(DAY);
        assertThat(approved.number()).isEmpty();
    }

    /** Letterhead at the left, stamp at the right: a table without lines, each cell of several lines. */
    @Test
    void findsTheStampInACellBesideTheLetterhead() {
        String html = "<table><tr><td><p>КОМИТЕТ ПО ОБРАЗОВАНИЮ</p><p>города Заречного</p></td>"
                + "<td><p>УТВЕРЖДЕН</p><p>приказом комитета</p><p>от 12.04.2027 № 41-о</p></td></tr></table>"
                + "<p>ПЛАН МЕРОПРИЯТИЙ</p><p>(«дорожная карта»)</p><p>по поддержке школ на 2027 год</p>"
                + "<table><tr><td>Мероприятие</td><td>Сроки</td></tr><tr><td>Семинар</td><td>май 2027</td></tr></table>";
        PlanHeader header =
                Plans.read(html.getBytes(StandardCharsets.UTF_8), "plan.html").header();
        assertThat(header.number()).isEqualTo("41-о");
        assertThat(header.date()).isEqualTo(DAY);
        assertThat(header.title()).isEqualTo("ПЛАН МЕРОПРИЯТИЙ («дорожная карта») по поддержке школ на 2027 год");
    }

    /** What follows the end of a sentence, and the word of the order itself, is no name of a town. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "В целях повышения качества образования в школах города\nПРИКАЗЫВАЮ:\n1. Утвердить план.\n",
                "Поддержать школы города. Утвердить план.\n",
                "В школах города: Семинары и встречи\n"
            })
    void takesNoOtherWordForTheNameOfATown(String text) {
        assertThat(head(text).municipality()).isEmpty();
        assertThat(head("КОМИТЕТ ПО ОБРАЗОВАНИЮ\n«ГОРОД ЗАРЕЧНЫЙ»\n" + text).municipality())
                .isEqualTo("Заречный");
    }

    @Test
    void leavesOutAGapForTheNumberAndAnActThatIsOnlyMentioned() {
        PlanHeader gap = head("УТВЕРЖДЕН приказом от 12.04.2027 № ____\n");
        assertThat(gap.number()).isEmpty();
        assertThat(gap.date()).isEqualTo(DAY);
        PlanHeader mentioned = head("В соответствии с приказом от 01.03.2027 № 18\n");
        assertThat(mentioned.number()).isEmpty();
        assertThat(mentioned.date()).isNull();
        PlanHeader own = head("ПРИКАЗ № 7\nот 12.04.2027\n\nУТВЕРЖДЕН приказом от 01.02.2026 № 3\n");
        assertThat(own.number())
                .as("the head of the order goes before the stamp")
                .isEqualTo("7");
        assertThat(own.date()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Приказ г. Карабаш 12.04.2027 | Карабаш",
                "12.04.2027 г. № 5 Управление образования | ''",
                "12 апреля 2027 г. г. Карабаш | Карабаш",
                "школы в г. Карабаше | Карабаш",
                "в городе Оленегорске | Оленегорск",
                "муниципальное образование «город Приморск» | Приморск",
                "АДМИНИСТРАЦИЯ ГОРОДСКОГО ОКРУГА КАРАБАШ | городской округ Карабаш",
                "городской округ город Рыбинск | городской округ город Рыбинск",
                "г. Карабаш, Карабашского городского округа Челябинской области | Карабашский городской округ",
                "Соседским муниципальным районом | Соседский муниципальный район",
                "школы Рыбинского района | Рыбинский район",
                "администрации Лесного муниципального округа | Лесный муниципальный округ",
                "муниципальных районов и городских округов | ''"
            })
    void namesTheMunicipalityFromWhateverCaseAndPlace(String text, String name) {
        assertThat(MunicipalityName.find(text)).isEqualTo(name);
    }

    @Test
    void aSectionThatNamesTheTownOfThePlansDistrictIsNoOtherMunicipality() {
        String head = "План Карабашского городского округа на 2027 год\n\n";
        String rows = "Мероприятия\tСроки\tОтветственные\n%s\nСеминар\tмай 2027\tУО\n";
        RecognisedPlan own = Plans.read(head + rows.formatted("Работа в городе Карабаше"));
        RecognisedPlan other = Plans.read(head + rows.formatted("Работа в городе Оленегорске"));
        assertThat(codes(own)).doesNotContain("other-municipality");
        assertThat(codes(other)).contains("other-municipality");
    }

    private static List<String> codes(RecognisedPlan plan) {
        return plan.rows().get(0).issues().stream().map(RowIssue::code).toList();
    }

    private static PlanHeader head(String text) {
        return Plans.read(text + "\nМероприятия\tСроки\tОтветственные\nСеминар\tмай 2027\tУО\n")
                .header();
    }
}
