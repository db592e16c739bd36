package org.opora.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.opora.engine.NodeLock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What of the demo data is in place. A first start may be cut off at any moment, the next one goes on after the last
 * finished step; of nodes that start together one fills the database and the others wait.
 */
@Component
@Profile("demo")
class DemoSteps {

    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoSteps(DataSource database, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Fills the database, unless that is done. */
    void fill(Runnable work) {
        if (filled()) {
            return;
        }
        try (NodeLock alone = NodeLock.take(database, "demo data")) {
            if (!filled()) {
                work.run();
                jdbc.sql("insert into demo_seed (finished_at) values (?)")
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }

    private boolean filled() {
        return jdbc.sql("select count(*) from demo_seed").query(Long.class).single() > 0;
    }

    /** One act of somebody: it and its mark are one transaction, so it is done exactly once whatever happens. */
    void once(String step, Runnable act) {
        transaction.executeWithoutResult(status -> {
            if (mark(step)) {
                act.run();
            }
        });
    }

    /** Work of many transactions that finds for itself what is left of it; not begun again after its end. */
    void untilDone(String step, Runnable work) {
        boolean done = jdbc.sql("select count(*) from demo_step where name = ?")
                        .param(step)
                        .query(Long.class)
                        .single()
                > 0;
        if (!done) {
            work.run();
            mark(step);
        }
    }

    /** @return whether it was not marked before */
    private boolean mark(String step) {
        return jdbc.sql("insert into demo_step (name) values (?) on conflict do nothing")
                        .param(step)
                        .update()
                == 1;
    }
}
