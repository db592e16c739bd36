package org.opora.programme;

import java.time.LocalDate;
import org.opora.cycle.Cycles;
import org.opora.error.FieldRefusal;
import org.springframework.stereotype.Component;

/** Days of a programme that fit together: measures within its period, and a period that reaches the year it is written for. */
@Component
class ProgrammeDays {

    private final Cycles cycles;

    ProgrammeDays(Cycles cycles) {
        this.cycles = cycles;
    }

    /** @throws FieldRefusal beside the first day that does not fit */
    void require(ProgrammeScope scope, ProgrammeText text) {
        if (text.endsOn().isBefore(text.startsOn())) {
            throw new FieldRefusal("endsOn", "programme.period");
        }
        LocalDate year = cycles.cycle(scope.cycleId()).startsOn();
        if (text.endsOn().isBefore(year)) {
            throw new FieldRefusal("endsOn", "programme.ends-before-year", year);
        }
        for (int section = 0; section < text.sections().size(); section++) {
            measures(text, section);
        }
    }

    private static void measures(ProgrammeText text, int section) {
        var measures = text.sections().get(section).measures();
        for (int row = 0; row < measures.size(); row++) {
            String path = "risks[" + section + "].measures[" + row + "].due";
            LocalDate due = measures.get(row).due();
            if (due.isAfter(text.endsOn())) {
                throw new FieldRefusal(path, "programme.measure-after-end", text.endsOn());
            }
            if (due.isBefore(text.startsOn())) {
                throw new FieldRefusal(path, "programme.measure-before-start", text.startsOn());
            }
        }
    }
}
