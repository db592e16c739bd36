package org.opora.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;
import org.opora.programme.ProgrammeText.Section;

/** Rows keep their ids through the editions of a programme. */
class NumberedRowsTests {

    private static final String TRAINING = "Направить учителей математики на повышение квалификации";
    private static final String LESSONS = "Провести открытые уроки для родителей";

    private static ProgrammeRows rows(ProgrammeRows before, Section... sections) {
        return NumberedRows.of(List.of(sections), before);
    }

    private static Section section(String... measures) {
        return Texts.section(
                "staff-shortage", List.of(measures).stream().map(Texts::measure).toList());
    }

    private static UUID idOf(ProgrammeRows rows, String text) {
        return rows.measures().stream()
                .filter(row -> row.text().equals(text))
                .findFirst()
                .orElseThrow()
                .rowId();
    }

    @Test
    void movedRowsKeepTheirIds() {
        ProgrammeRows first = rows(ProgrammeRows.none(), section(TRAINING, LESSONS));
        ProgrammeRows second = rows(first, section(LESSONS, TRAINING));
        assertThat(idOf(second, TRAINING)).isEqualTo(idOf(first, TRAINING));
        assertThat(idOf(second, LESSONS)).isEqualTo(idOf(first, LESSONS));
    }

    @Test
    void aRewordedRowKeepsItsId() {
        String reworded = "Направить всех учителей математики на курсы повышения квалификации";
        ProgrammeRows first = rows(ProgrammeRows.none(), section(TRAINING, LESSONS));
        ProgrammeRows second = rows(first, section(reworded, LESSONS));
        assertThat(idOf(second, reworded)).isEqualTo(idOf(first, TRAINING));
    }

    @Test
    void aNewRowGetsANewId() {
        ProgrammeRows first = rows(ProgrammeRows.none(), section(TRAINING));
        ProgrammeRows second = rows(first, section(TRAINING, LESSONS));
        assertThat(idOf(second, LESSONS)).isNotEqualTo(idOf(first, TRAINING));
    }

    @Test
    void twoSectionsOnOneRiskAreRefused() {
        assertThatThrownBy(() -> rows(ProgrammeRows.none(), section(TRAINING), section(LESSONS)))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("programme.risk-twice"));
    }

    @Test
    void theDifferenceNamesAddedRemovedAndChangedRows() {
        ProgrammeRows first = rows(ProgrammeRows.none(), section(TRAINING, LESSONS));
        ProgrammeRows second = rows(
                first,
                section("Направить учителей математики и физики на повышение квалификации", "Купить 12 ноутбуков"));
        assertThat(ProgrammeDifference.between(first, second))
                .extracting(RowChange::kind)
                .containsExactly("CHANGED", "ADDED", "REMOVED");
        assertThat(ProgrammeDifference.between(first, first)).isEmpty();
    }
}
