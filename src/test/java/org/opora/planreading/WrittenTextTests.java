package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as other programs write them: tables drawn with strokes, letters of two bytes without a mark. */
class WrittenTextTests {

    private static final String STROKES =
            """
            План поддержки школ на 2027 год

            | № | **Мероприятие** | Сроки | Ответственный |
            |---|:-------------|------:|---------------|
            | 1 | Семинар для школ | май 2027 | УО |
            | 2 | Мониторинг «а \\| б» | до 01.06.2027<br>до 01.12.2027 | УМЦ |

            Контроль оставляю за собой.
            """;

    @Test
    void aTableOfStrokesIsRead() {
        RecognisedPlan plan = Plans.read(STROKES);
        assertThat(plan.rows())
                .extracting(RecognisedRow::activity)
                .containsExactly("Семинар для школ", "Мониторинг «а | б»");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        assertThat(plan.rows().get(1).schedule().occurrences()).hasSize(2);
        assertThat(plan.columns())
                .extracting(OrderColumn::heading)
                .containsExactly("№", "Мероприятие", "Сроки", "Ответственный");
        assertThat(plan.report().count(LineKind.RULE)).isEqualTo(1);
        assertThat(plan.report().linesRead()).isEqualTo(4);
    }

    @Test
    void strokesWithoutOuterOnesAndWithRuledLinesAreRead() {
        RecognisedPlan open =
                Plans.read("План школ на 2027 год\n\nМероприятие | Сроки | Ответственный\n--- | --- | ---\n"
                        + "Семинар | май 2027 | УО\nМониторинг | июнь 2027 | УМЦ\n");
        assertThat(open.rows()).extracting(RecognisedRow::activity).containsExactly("Семинар", "Мониторинг");
        String rule = "+----+------------+----------+---------------+\n";
        RecognisedPlan ruled = Plans.read("План школ на 2027 год\n\n" + rule
                + "| №  | Мероприятие | Сроки    | Ответственный |\n" + rule.replace('-', '=')
                + "| 1  | Семинар     | май 2027 | УО            |\n" + rule
                + "| 2  | Мониторинг  | июнь 2027 | УМЦ          |\n" + rule);
        assertThat(ruled.rows()).extracting(RecognisedRow::activity).containsExactly("Семинар", "Мониторинг");
    }

    /** The clipboard of Word breaks long lines of its page: such a break is a space, a {@code <br>} is one of the writer. */
    @Test
    void aPageWhoseLinesAreBrokenAnywhereReadsAsIfTheyWereNot() {
        String cell = "<td style='border:solid'><p class=MsoNormal>%s</p></td>";
        String html = "<html><body><p>План поддержки школ\r\n  на 2027 год</p><table><tr>"
                + cell.formatted("Мероприятие") + cell.formatted("Сроки\r\n  проведения")
                + cell.formatted("Ответственный")
                + "</tr><tr>" + cell.formatted("Семинар для\r\n  школ")
                + cell.formatted("до 15\r\n  мая 2027\r\n  года")
                + cell.formatted("Управление\r\n  образования") + "</tr><tr>" + cell.formatted("Сбор сведений")
                + cell.formatted("до 01.06.2027<br>\r\n  до 01.12.2027") + cell.formatted("УМЦ")
                + "</tr></table></body></html>";
        RecognisedPlan plan = Plans.read(html.getBytes(StandardCharsets.UTF_8), "plan.html");
        RecognisedRow first = plan.rows().get(0);
        assertThat(first.activity()).isEqualTo("Семинар для школ");
        assertThat(first.schedule().raw()).isEqualTo("до 15 мая 2027 года");
        assertThat(first.schedule().issues()).isEmpty();
        assertThat(first.executors()).extracting(RecognisedExecutor::name).containsExactly("Управление образования");
        assertThat(plan.rows().get(1).schedule().occurrences()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void lettersOfTwoBytesWithoutAMarkAreRead(String charset) {
        String text = Plans.text("two-halves.txt");
        RecognisedPlan plan = Plans.read(text.getBytes(Charset.forName(charset)), "plan.txt");
        assertThat(plan.rows())
                .isEqualTo(Plans.read(text.getBytes(StandardCharsets.UTF_8), "plan.txt")
                        .rows());
    }
}
