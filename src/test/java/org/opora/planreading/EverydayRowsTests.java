package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows as any municipality words them: which schools they are about, and which stage of the year is the same work. */
class EverydayRowsTests {

    private static final String HEAD =
            """
            План мероприятий по поддержке школ с низкими образовательными результатами на 2027 год
            № п/п\tМероприятие\tСроки\tОтветственный
            """;

    /** A wrong stage takes the work away from its row: those that only sound like one have none. */
    @Test
    void proposesStageAndScopeOfEverydayRows() {
        List<String> expected = Plans.text("everyday-rows.txt").lines().toList();
        List<String> got = new ArrayList<>();
        for (RecognisedRow row : read(expected)) {
            String groups =
                    row.scope().groups().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
            String stages = row.stages().stream().map(one -> one.stage().name()).collect(Collectors.joining(","));
            got.add(row.activity() + "|" + groups + "|" + stages);
        }
        assertThat(got).hasSizeGreaterThan(50).containsExactlyElementsOf(expected);
    }

    @Test
    void everyProposalNamesTheWordsItRestsOn() {
        List<String> lines = Plans.text("everyday-rows.txt").lines().toList();
        for (RecognisedRow row : read(lines)) {
            String activity = Words.plain(row.activity());
            for (RecognisedStage stage : row.stages()) {
                assertThat(stage.words().split(" … ")).as(row.activity()).allMatch(activity::contains);
            }
        }
    }

    @Test
    void schoolsNamedByTheirNumbersAreTheScope() {
        assertThat(SchoolNumbers.in("Посещение МОУ СОШ № 3 и № 5, гимназии №1"))
                .containsExactly("МОУ СОШ № 3", "МОУ СОШ № 5", "гимназии № 1");
        assertThat(SchoolNumbers.in("Выезд в школы № 2, 4 и лицей № 7 до 10 мая"))
                .containsExactly("школы № 2", "школы № 4", "лицей № 7");
        assertThat(SchoolNumbers.in("Приказ № 5 о школах, 3 и 4 класс")).isEmpty();
    }

    private static List<RecognisedRow> read(List<String> lines) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i + 1)
                    .append('\t')
                    .append(lines.get(i), 0, lines.get(i).indexOf('|'))
                    .append("\tмай 2027\tУправление образования\n");
        }
        return Plans.read(text.toString()).rows();
    }

    /** A cell that somebody forgot to fill: without words nobody knows what to do, so the row can only be written or left out. */
    @Test
    void aRowThatNamesNoActivityIsAskedAbout() {
        RecognisedPlan plan = Plans.read("План школ на 2027 год\n\n№\tМероприятие\tСроки\tОтветственный\n"
                + "1\tСеминар для школ\tмай 2027\tУО\n2\t\tиюнь 2027\tУМЦ\n");
        assertThat(plan.rows().get(0).issues()).extracting(RowIssue::code).doesNotContain("activity-empty");
        assertThat(plan.rows().get(1).issues())
                .filteredOn(issue -> issue.code().equals("activity-empty"))
                .singleElement()
                .matches(BlockingDoubts::blocks)
                .matches(issue -> !OfferedDecisions.accept(issue.code()));
    }
}
