package org.opora.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.opora.document.CheckFile;
import org.opora.planreading.LongPlan;
import org.opora.planreading.ReadPlan;
import org.opora.planreading.ReadingOptions;
import org.slf4j.LoggerFactory;

/**
 * Reads a plan of 300 rows by the clock, in a fresh JVM with 512 MB of heap for each format: the first reading with every class
 * still to be loaded that a server has not loaded when it starts, the processor time of that thread (what is left on a busy
 * machine), the median of the next readings, and the peak of the heap. {@code mvn -Pbench test-compile
 * exec:exec@bench-plan} prints a line for each format.
 */
public final class PlanBenchmark {

    private static final List<String> FORMATS = List.of("txt", "docx", "xlsx", "odt", "html", "pdf");
    private static final int TIMES = 9;
    private static final double MILLION = 1_000_000;

    private PlanBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            read(Path.of(arguments[0]));
            return;
        }
        System.out.printf(
                "%-6s %6s %10s %14s %10s %10s%n", "file", "rows", "first, ms", "its processor", "then, ms", "heap, MB");
        for (String format : FORMATS) {
            inFreshJvm(format);
        }
    }

    private static void inFreshJvm(String format) throws IOException, InterruptedException {
        Path file = Files.createTempFile("plan", "." + format);
        try {
            Files.write(file, LongPlan.in(format));
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            PlanBenchmark.class.getName(),
                            file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(format + " was not read");
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void read(Path file) throws IOException {
        byte[] plan = Files.readAllBytes(file);
        LoggerFactory.getLogger(PlanBenchmark.class).debug("a server has its log before it reads a plan");
        CheckFile.prepare();
        String name = file.getFileName().toString();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int rows = rows(plan, name);
        long first = System.nanoTime() - start;
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        double[] then = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            rows(plan, name);
            then[i] = (System.nanoTime() - begun) / MILLION;
        }
        Arrays.sort(then);
        System.out.printf(
                "%-6s %6d %10.0f %14.0f %10.0f %10d%n",
                name.substring(name.lastIndexOf('.') + 1),
                rows,
                first / MILLION,
                processor / MILLION,
                then[TIMES / 2],
                peak() >> 20);
    }

    private static int rows(byte[] plan, String name) {
        return new ReadPlan().read(plan, name, ReadingOptions.none()).rows().size();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
