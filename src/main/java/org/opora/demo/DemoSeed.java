package org.opora.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.opora.account.DemoAccounts;
import org.opora.calendar.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database before the port opens and before the job executor starts; the clock it moves is free again by
 * then. A second start finds everything in place and does nothing; one that was cut off is gone on with.
 */
@Component
@Profile("demo")
class DemoSeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);

    /** After the bundle's deployment, before the web server. */
    static final int PHASE = 100;

    /** Two years before the running school year's results, one more for the finished year of support to compare with. */
    private static final int RESULT_YEARS = 4;

    private final DemoRegister register;
    private final DemoAccounts accounts;
    private final DemoResults results;
    private final DemoYear year;
    private final DemoRoadmaps roadmaps;
    private final DemoMethodics methodics;
    private final DemoElsewhere elsewhere;
    private final DemoChange change;
    private final DemoSteps steps;
    private final MovableClock clock;
    private volatile boolean running;

    DemoSeed(
            DemoRegister register,
            DemoAccounts accounts,
            DemoResults results,
            DemoYear year,
            DemoRoadmaps roadmaps,
            DemoMethodics methodics,
            DemoElsewhere elsewhere,
            DemoChange change,
            DemoSteps steps,
            MovableClock clock) {
        this.register = register;
        this.accounts = accounts;
        this.results = results;
        this.year = year;
        this.roadmaps = roadmaps;
        this.methodics = methodics;
        this.elsewhere = elsewhere;
        this.change = change;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        steps.fill(this::fill);
    }

    private void fill() {
        Instant begun = clock.instant();
        LocalDate today = LocalDate.ofInstant(begun, clock.getZone());
        register.create();
        accounts.create();
        int current = DemoYear.runningOn(today);
        for (int yearsAgo = RESULT_YEARS; yearsAgo > 0; yearsAgo--) {
            results.create(current - yearsAgo, yearsAgo);
        }
        try {
            year.live("rybinsk", current - 1, today);
            year.live("rybinsk", current, today);
            roadmaps.live(today);
            methodics.live(today);
            elsewhere.live(today);
            change.live(today);
        } finally {
            clock.reset();
        }
        LOG.info(
                "the demo data is in place after {} s",
                Duration.between(begun, clock.instant()).toSeconds());
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
