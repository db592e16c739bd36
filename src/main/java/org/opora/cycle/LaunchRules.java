package org.opora.cycle;

import java.time.LocalDate;
import org.opora.error.FieldRefusal;
import org.opora.error.OporaException;

/** Which years may be opened. */
final class LaunchRules {

    /** A cycle of the school year plus the annual information in January stays below this. */
    private static final int LONGEST_MONTHS = 18;

    private LaunchRules() {}

    /** The earliest year that may be opened today. */
    static int earliest(LocalDate today) {
        return today.getYear() - 1;
    }

    /** The latest year that may be opened today. */
    static int latest(LocalDate today) {
        return today.getYear() + 2;
    }

    static void check(LaunchCommand command, LocalDate today) {
        CyclePeriod period = command.period();
        if (period.endsOn().isBefore(period.startsOn())) {
            throw new FieldRefusal("endsOn", "cycle.end-before-start");
        }
        if (period.startsOn().plusMonths(LONGEST_MONTHS).isBefore(period.endsOn())) {
            throw new FieldRefusal("endsOn", "cycle.too-long", LONGEST_MONTHS);
        }
        if (period.year() < earliest(today) || period.year() > latest(today)) {
            throw new OporaException(
                    "cycle.year-out-of-range", Integer.toString(earliest(today)), Integer.toString(latest(today)));
        }
        if (period.year() < period.startsOn().getYear()
                || period.year() > period.endsOn().getYear()) {
            throw new FieldRefusal("endsOn", "cycle.year-outside-period");
        }
        if (period.resultsYear() > period.year() || period.resultsYear() < period.year() - 3) {
            throw new FieldRefusal("resultsYear", "cycle.results-year-wrong");
        }
        if (command.stages().isEmpty()) {
            throw new OporaException("cycle.no-stages");
        }
        command.earlier().forEach(earlier -> checkEarlier(command, earlier, today));
    }

    private static void checkEarlier(LaunchCommand command, EarlierStage earlier, LocalDate today) {
        if (command.stages().contains(earlier.stage())) {
            throw new OporaException("cycle.stage-on-and-done");
        }
        if (earlier.document().isBlank() || earlier.day().isAfter(today)) {
            throw new OporaException("cycle.earlier-stage-unproven");
        }
    }
}
