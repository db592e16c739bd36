package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A plan of 300 rows is recognised in under 2 s. Processor time is judged, so that a busy machine does not decide; the clock of
 * a fresh JVM is read by {@code org.opora.bench.PlanBenchmark}.
 */
class PlanSpeedTests {

    private static final Duration MOST = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "xlsx", "odt", "html"})
    void readsThreeHundredRowsInUnderTwoSeconds(String format) {
        byte[] plan = LongPlan.in(format);
        assertThat(Plans.read(plan, "plan." + format).rows()).hasSize(LongPlan.ROWS);
        long before = processorTime();
        Plans.read(plan, "plan." + format);
        assertThat(Duration.ofNanos(processorTime() - before)).isLessThan(MOST);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
