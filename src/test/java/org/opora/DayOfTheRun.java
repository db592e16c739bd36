package org.opora;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.opora.calendar.MovableClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What day it is for the tests. The tests hold on every day of every year; with {@code -Dopora.test.today=2027-05-20} a run
 * on that day is tried today: the application's clock is that far ahead and runs.
 */
public final class DayOfTheRun implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MovableClock clock && !ahead().isZero()) {
                    clock.runAhead(ahead());
                }
                return bean;
            }
        });
    }

    /** The real day, unless another one is tried. */
    public static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant().plus(ahead()), ZoneOffset.UTC);
    }

    private static Duration ahead() {
        String tried = System.getProperty("opora.test.today");
        LocalDate real = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        return tried == null ? Duration.ZERO : Duration.ofDays(ChronoUnit.DAYS.between(real, LocalDate.parse(tried)));
    }
}
