package org.opora.account;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day by which roles begin and end: that of Moscow, so that one person's roles in two zones change together. */
@Component
class Today {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate date() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    Date sql() {
        return Date.valueOf(date());
    }
}
