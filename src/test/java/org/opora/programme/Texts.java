package org.opora.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.opora.programme.ProgrammeText.IndicatorLine;
import org.opora.programme.ProgrammeText.MeasureLine;
import org.opora.programme.ProgrammeText.Section;

/** Texts of programmes for tests. */
final class Texts {

    private Texts() {}

    static ProgrammeText of(Section... sections) {
        return new ProgrammeText(
                ProgrammeKind.ANTIRISK,
                LocalDate.of(2027, 9, 1),
                LocalDate.of(2028, 8, 31),
                List.of(sections),
                null,
                null,
                List.of());
    }

    static Section section(String factor, List<MeasureLine> measures) {
        return new Section(
                factor,
                "Снизить риск",
                "Выявить\nУстранить",
                "Риск снижен",
                List.of(indicator("Доля учителей")),
                measures);
    }

    static IndicatorLine indicator(String name) {
        return new IndicatorLine(name, "%", BigDecimal.TEN, BigDecimal.valueOf(50), null);
    }

    static MeasureLine measure(String text) {
        return new MeasureLine(text, LocalDate.of(2027, 11, 1), "Заместитель директора", null, "Приказ");
    }
}
