package org.opora.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every distinct date of the five orders means: carried over from their transcription, not computed here. */
public final class FiveOrdersDates {

    /** Period of each plan, as the orders fix it. */
    public static final Map<String, PlanPeriod> PERIODS = Map.of(
            "ocher", period("2023-05-03", "2023-12-31"),
            "rybinsk", PlanPeriod.ofYear(2023),
            "neftekumsk", period("2019-01-21", "2022-12-31"),
            "olenegorsk", period("2021-01-01", "2023-12-31"),
            "karabash", period("2023-07-10", "2024-06-30"));

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        try {
            Files.readAllLines(Path.of("src/test/resources/schedule/five-orders.tsv"), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> MEANINGS.put(
                            cells[0] + "\t" + cells[1],
                            new Meaning(cells[0], cells[1], ScheduleKind.valueOf(cells[2]), days(cells[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FiveOrdersDates() {}

    /** One cell of one plan. */
    public record Meaning(String plan, String raw, ScheduleKind kind, List<Occurrence> occurrences) {

        /** Every day is known. */
        public boolean computed() {
            return !occurrences.isEmpty() && occurrences.stream().noneMatch(Occurrence::unnamed);
        }

        @Override
        public String toString() {
            return plan + ": " + raw;
        }
    }

    /** All of them. */
    public static List<Meaning> all() {
        return List.copyOf(MEANINGS.values());
    }

    /** What the cell means; an empty cell means nothing. */
    public static Meaning of(String plan, String raw) {
        Meaning meaning = raw.isBlank()
                ? new Meaning(plan, raw, ScheduleKind.EMPTY, List.of())
                : MEANINGS.get(plan + "\t" + raw.strip());
        if (meaning == null) {
            throw new AssertionError("no such date in the five orders: " + plan + ", " + raw);
        }
        return meaning;
    }

    private static List<Occurrence> days(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" "))
                        .map(one -> one.split("\\.\\.", -1))
                        .map(one -> new Occurrence(day(one[0]), day(one[1])))
                        .toList();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static PlanPeriod period(String start, String end) {
        return new PlanPeriod(LocalDate.parse(start), LocalDate.parse(end));
    }
}
