package org.opora.schedule;

import java.time.LocalDate;

/** A stretch of days that an occurrence covers, both inclusive. */
record Days(LocalDate first, LocalDate last) {

    boolean touches(PlanPeriod period) {
        return !last.isBefore(period.start()) && !first.isAfter(period.end());
    }

    boolean inside(PlanPeriod period) {
        return period.contains(first) && period.contains(last);
    }

    Days clipped(PlanPeriod period) {
        LocalDate from = first.isBefore(period.start()) ? period.start() : first;
        LocalDate to = last.isAfter(period.end()) ? period.end() : last;
        return new Days(from, to);
    }
}
