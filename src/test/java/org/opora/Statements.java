package org.opora;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements of this thread while some work is done. */
public final class Statements {

    private Statements() {}

    /** How many statements the work takes. */
    public static int of(Runnable work) {
        AtomicInteger count = new AtomicInteger();
        Thread thread = Thread.currentThread();
        AppenderBase<ILoggingEvent> counter = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                boolean statement = event.getLoggerName().equals("org.hibernate.SQL")
                        || event.getMessage().startsWith("Executing prepared SQL statement");
                if (statement && event.getThreadName().equals(thread.getName())) {
                    count.incrementAndGet();
                }
            }
        };
        counter.start();
        List<Logger> loggers =
                List.of((Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate"), (Logger)
                        LoggerFactory.getLogger("org.hibernate.SQL"));
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(counter);
        });
        try {
            work.run();
            return count.get();
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(counter);
                logger.setLevel(null);
                logger.setAdditive(true);
            });
        }
    }
}
