package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A plan of 300 rows is recognised in under 2 s. Processor time is judged, so that a busy machine does not decide. The main
 * method prints time and heap of every format: {@code java -Xmx512m …PlanSpeedTests}.
 */
class PlanSpeedTests {

    private static final int ROWS = 300;
    private static final Duration MOST = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "xlsx", "odt", "html"})
    void readsThreeHundredRowsInUnderTwoSeconds(String format) {
        byte[] plan = plan(format);
        assertThat(Plans.read(plan, "plan." + format).rows()).hasSize(ROWS);
        long before = processorTime();
        Plans.read(plan, "plan." + format);
        assertThat(Duration.ofNanos(processorTime() - before)).isLessThan(MOST);
    }

    /** Prints a line for each format: first and second reading, peak of the heap. */
    public static void main(String[] args) {
        for (String format : new String[] {"txt", "docx", "xlsx", "odt", "html", "pdf"}) {
            byte[] plan = plan(format);
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            int rows = Plans.read(plan, "plan." + format).rows().size();
            long first = System.nanoTime();
            long processor = processorTime();
            Plans.read(plan, "plan." + format);
            processor = processorTime() - processor;
            long second = System.nanoTime();
            System.out.printf(
                    "%-5s %4d rows %,9d bytes: first %5d ms, second %5d ms (processor %4d ms), heap at most %4d MB of %d MB%n",
                    format,
                    rows,
                    plan.length,
                    (first - start) / 1_000_000,
                    (second - first) / 1_000_000,
                    processor / 1_000_000,
                    peak() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] plan(String format) {
        String text = text();
        return switch (format) {
            case "docx" -> Plans.docx(text);
            case "xlsx" -> Plans.xlsx(text);
            case "odt" -> Plans.odt(text);
            case "html" -> Plans.html(text);
            case "pdf" -> Plans.pdf(text, new float[] {40, 190, 90, 140, 90, 130, 90});
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String text() {
        String[] subjects = {"математике", "русскому языку", "физике", "химии", "биологии", "истории", "географии"};
        String[] events = {
            "Семинар для команд ШНОР по",
            "Анализ результатов школ по",
            "Консультации педагогов по",
            "Мониторинг школ зоны риска по"
        };
        String[] dates = {
            "до %02d.09.2027",
            "Октябрь 2027, далее - ежегодно",
            "с %02d.03.2027 до 30.11.2027",
            "ежемесячно, до %d числа"
        };
        StringBuilder text = new StringBuilder(
                "ПРИКАЗ № 7\n\nот 11.01.2027\n\nО плане поддержки школ на 2027 год\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить план.\n\n"
                        + "№ п/п\tМероприятия муниципального уровня\tСроки\tПланируемый результат\tОтветственные\tМероприятия ОО\tСроки\n");
        for (int i = 1; i <= ROWS; i++) {
            String date = dates[i % dates.length].formatted(i % 28 + 1);
            text.append(i)
                    .append(".\t")
                    .append(events[i % events.length])
                    .append(' ')
                    .append(subjects[i % subjects.length])
                    .append(", этап ")
                    .append(i)
                    .append(" работы с низкими образовательными результатами в муниципальном районе\t")
                    .append(date)
                    .append("\tАналитическая справка; проведено не менее ")
                    .append(i % 5 + 1)
                    .append(" семинаров\tУО, МУ ДПО УМЦ, ОУ\tУчастие в мероприятии\tдо 15.12.2027\n");
        }
        return text.toString();
    }
}
