package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.planreading.web.ReadingDesk.codes;
import static org.opora.planreading.web.ReadingDesk.row;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.planreading.LineKind;
import org.opora.planreading.Plans;
import org.opora.planreading.ReadLine;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RowStatus;
import org.opora.planreading.SettleDoubts;
import org.opora.planreading.SettledPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever the reader has set aside becomes a row when a person says so, and what it was before when she takes it back. */
@OporaTest
class MadeRowsTests {

    private static final String JOINED =
            """
            План поддержки школ на 2027 год

            № п/п	Мероприятие	Сроки	Ответственные	Результат
            1	Мониторинг школ	май 2027	УО	Справка
            2	Семинар для учителей	июнь 2027	УМЦ	Программа

            	Наставничество молодых педагогов			Договор
            3	Итоги года	до 20.12.2027	УО	Справка
            """;

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private SettleDoubts doubts;

    @Autowired
    private MockMvc web;

    private ReadingDesk.Place place;

    @BeforeEach
    void coordinator() {
        place = desk.place(web);
    }

    @Test
    void thePhantomIsARowAgainAndBack() throws Exception {
        UUID id = place.upload(Plans.text("two-halves.txt"));
        SettledPlan read = place.settled(id);
        ReadLine phantom = aside(read, LineKind.DUPLICATE);
        make(id, phantom);
        SettledPlan made = place.settled(id);
        balances(read, made, 1);
        RecognisedRow row = made.rows().stream()
                .filter(one -> one.key().equals("r" + phantom.line()))
                .findFirst()
                .orElseThrow();
        assertThat(row.section()).startsWith("Трек 1");
        assertThat(row.schoolActivity()).isEqualTo("Подготовка и размещение отчетов на портале");
        assertThat(made.rows().stream().filter(one -> one.number().equals("7"))).hasSize(2);
        assertThat(codes(made)).doesNotContain("phantom");
        place.coordinator().run(() -> doubts.edit(id, row.key(), Map.of("schedule", "до 01.06.2027")));
        place.decide(id, "action", "unmake-row", "line", String.valueOf(phantom.line()));
        assertThat(place.settled(id)).usingRecursiveComparison().isEqualTo(read);
    }

    @Test
    void aRepetitionIsARowAgainWhileTheRestOfItsPageStaysOne() throws Exception {
        UUID id = place.upload(Plans.text("read-twice.txt"));
        SettledPlan read = place.settled(id);
        ReadLine repeated = read.report().lines().stream()
                .filter(line -> line.kind() == LineKind.DUPLICATE && line.text().startsWith("Установочный"))
                .findFirst()
                .orElseThrow();
        make(id, repeated);
        SettledPlan made = place.settled(id);
        balances(read, made, 1);
        assertThat(made.rows().stream().filter(one -> one.activity().startsWith("Установочный")))
                .hasSize(2);
        assertThat(made.rows().stream().filter(one -> one.activity().startsWith("Семинары команд")))
                .as("read twice all the same")
                .hasSize(1);
    }

    @Test
    void aJoinedRestIsSplitByAButtonOfItsRow() throws Exception {
        UUID id = place.upload(JOINED);
        SettledPlan read = place.settled(id);
        assertThat(codes(read)).contains("rest-joined");
        assertThat(row(read, "2").activity()).isEqualTo("Семинар для учителей Наставничество молодых педагогов");
        String button = Jsoup.parse(place.page(id))
                .select("#" + row(read, "2").key() + " button[value=make-row]")
                .text();
        assertThat(button).isEqualTo("Отделить в свою строку");
        make(id, aside(read, LineKind.CONTINUATION));
        SettledPlan made = place.settled(id);
        balances(read, made, 1);
        assertThat(made.rows())
                .extracting(RecognisedRow::activity)
                .containsExactly(
                        "Мониторинг школ", "Семинар для учителей", "Наставничество молодых педагогов", "Итоги года");
        assertThat(made.rows().get(2).results().get(0).raw()).isEqualTo("Договор");
        assertThat(row(made, "2").results()).extracting(one -> one.raw()).containsExactly("Программа");
        assertThat(codes(made)).doesNotContain("rest-joined");
        assertThat(Jsoup.parse(place.page(id))
                        .select("#" + made.rows().get(2).key() + " button[value=unmake-row]")
                        .text())
                .isEqualTo("Вернуть как прочитано");
    }

    @Test
    void aSectionIsARowAndItsRowsStandUnderTheOneBefore() throws Exception {
        UUID id = place.upload(Plans.text("two-halves.txt"));
        SettledPlan read = place.settled(id);
        ReadLine third = read.report().lines().stream()
                .filter(line -> line.text().contains("Трек 3"))
                .findFirst()
                .orElseThrow();
        make(id, third);
        SettledPlan made = place.settled(id);
        balances(read, made, 1);
        assertThat(row(made, "9").section()).startsWith("Трек 2");
        assertThat(made.rows()).anyMatch(one -> one.activity().startsWith("Трек 3"));
    }

    @Test
    void onlyALineThatWasSetAsideBecomesARow() throws Exception {
        UUID id = place.upload(Plans.text("two-halves.txt"));
        int row = place.settled(id).report().lines().stream()
                .filter(line -> line.kind() == LineKind.ROW)
                .findFirst()
                .orElseThrow()
                .line();
        for (String line : new String[] {String.valueOf(row), "9999"}) {
            place.decide(id, "action", "make-row", "line", line).andExpect(status().isNotFound());
            place.decide(id, "action", "unmake-row", "line", line).andExpect(status().isNotFound());
        }
    }

    @Test
    void aDoubtAboutTheTableExcludesNoRow() throws Exception {
        UUID id = place.upload(JOINED);
        assertThat(Jsoup.parse(place.page(id)).select("form:has(input[value=rest-joined]) button[value=exclude-all]"))
                .isEmpty();
        place.decide(id, "action", "exclude-all", "code", "rest-joined").andExpect(status().isNotFound());
        assertThat(place.settled(id).excluded()).isEmpty();
        UUID columns =
                place.upload(JOINED.replace("Результат", "Результат\tБаллы").replace("Программа", "Программа\t5"));
        assertThat(codes(place.settled(columns))).contains("columns-unknown");
        place.decide(columns, "action", "exclude-all", "code", "columns-unknown")
                .andExpect(status().isNotFound());
        place.decide(columns, "action", "accept-all", "code", "columns-unknown").andExpect(status().is3xxRedirection());
        assertThat(codes(place.settled(columns))).doesNotContain("columns-unknown");
    }

    private void make(UUID id, ReadLine line) throws Exception {
        String number = String.valueOf(line.line());
        place.decide(id, "action", "make-row", "line", number, "row", "r" + number)
                .andExpect(redirectedUrl("/recognitions/" + id + "?page=0#r" + number));
    }

    private static ReadLine aside(SettledPlan plan, LineKind kind) {
        return plan.report().lines().stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void balances(SettledPlan read, SettledPlan made, int more) {
        assertThat(made.report().linesRead()).isEqualTo(read.report().linesRead());
        assertThat(made.report().count(LineKind.ROW)).isEqualTo(read.report().count(LineKind.ROW) + more);
        assertThat(made.rows().stream().filter(row -> row.status() != RowStatus.ASSIGNMENT))
                .hasSize(made.report().count(LineKind.ROW));
    }
}
