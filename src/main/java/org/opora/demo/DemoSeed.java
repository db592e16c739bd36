package org.opora.demo;

import java.time.LocalDate;
import org.opora.account.DemoAccounts;
import org.opora.calendar.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database before the port opens and before the job executor starts; the clock it moves is free again by
 * then. A second start finds everything in place and does nothing.
 */
@Component
@Profile("demo")
class DemoSeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);

    /** After the bundle's deployment, before the web server. */
    private static final int PHASE = 100;

    private final DemoRegister register;
    private final DemoAccounts accounts;
    private final DemoResults results;
    private final DemoYear year;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private volatile boolean running;

    DemoSeed(
            DemoRegister register,
            DemoAccounts accounts,
            DemoResults results,
            DemoYear year,
            MovableClock clock,
            JdbcClient jdbc) {
        this.register = register;
        this.accounts = accounts;
        this.results = results;
        this.year = year;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        running = true;
        if (jdbc.sql("select count(*) from cycle").query(Long.class).single() > 0) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        register.create();
        accounts.create();
        for (int schoolYear = today.getYear() - 3; schoolYear < today.getYear(); schoolYear++) {
            results.create(schoolYear);
        }
        try {
            year.live("rybinsk", today.getYear(), today);
        } finally {
            clock.reset();
        }
        LOG.info("the demo data is in place");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
