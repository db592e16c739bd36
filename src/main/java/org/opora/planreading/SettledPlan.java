package org.opora.planreading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.ScheduleReader;

/**
 * A recognised plan with the decisions applied: what a roadmap is made of.
 *
 * @param municipality name of the municipality it was loaded for
 * @param municipalityFits false when the document names another one
 * @param controller post that controls the plan; empty when the order does not say
 * @param rows those not excluded; their issues are the doubts that nobody has settled yet
 * @param excluded rows left out, to be taken back
 * @param decided keys of rows about which something was decided
 * @param dictionary the municipality's executors by the plain form of their name
 * @param columns those of the order's table, in its order; none when the plan was read before they were kept
 * @param source its lines, to be read again; null when it was read before they were kept
 * @param roadmapId the roadmap that it has become, or null
 */
public record SettledPlan(
        UUID recognitionId,
        UUID municipalityId,
        String municipality,
        boolean municipalityFits,
        String fileName,
        PlanHeader header,
        String controller,
        List<RecognisedRow> rows,
        List<RecognisedRow> excluded,
        Set<String> decided,
        Map<String, KnownExecutor> dictionary,
        RecognitionReport report,
        List<String> sourceLines,
        List<OrderColumn> columns,
        @Nullable KeptSource source,
        @Nullable UUID roadmapId) {

    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_SHOWN = 40;

    /** Copies the collections. */
    public SettledPlan {
        rows = List.copyOf(rows);
        excluded = List.copyOf(excluded);
        decided = Set.copyOf(decided);
        dictionary = Map.copyOf(dictionary);
    }

    /** A person has made a row of that line. */
    public boolean isMadeRow(int line) {
        KeptSource kept = source;
        return kept != null && kept.madeRows().contains(line);
    }

    /** Lines that were set aside in favour of a row and may become rows. */
    public List<ReadLine> aside(RecognisedRow row) {
        return source == null
                ? List.of()
                : report.lines().stream()
                        .filter(line -> line.rowKey().equals(row.key()) && line.mayBeRow())
                        .toList();
    }

    /** Doubts that are still open. */
    public long doubts() {
        return rows.stream().mapToLong(row -> row.issues().size()).sum();
    }

    /** Open doubts that keep the plan from being taken into work. */
    public long blocking() {
        return rows.stream()
                .flatMap(row -> row.issues().stream())
                .filter(BlockingDoubts::blocks)
                .count();
    }

    /** No row is cut off, and nothing is open that decides which rows there are; other doubts may wait. */
    public boolean ready() {
        return blocking() == 0 && rows.stream().noneMatch(row -> row.status() == RowStatus.TRUNCATED);
    }

    private static String called(RecognisedRow row) {
        String activity = row.activity();
        return row.number().isEmpty()
                ? "«" + activity.substring(0, Math.min(LONGEST_SHOWN, activity.length())) + "»"
                : row.number();
    }

    /** Numbers of the rows whose own words name a year, which taking the plan to another year does not change. */
    public String namingYear() {
        List<String> naming = rows.stream()
                .filter(row -> Stream.concat(
                                Stream.of(row.activity(), row.schoolActivity()),
                                row.results().stream().map(RecognisedResult::raw))
                        .anyMatch(ScheduleReader::namesYear))
                .map(SettledPlan::called)
                .limit(MOST_SHOWN + 1)
                .toList();
        String shown = String.join(", ", naming.subList(0, Math.min(MOST_SHOWN, naming.size())));
        return naming.size() > MOST_SHOWN ? shown + " …" : shown;
    }

    /** What the dictionary says of an executor. */
    public @Nullable KnownExecutor known(RecognisedExecutor executor) {
        return dictionary.get(Words.plain(executor.name()));
    }

    /** What a roadmap calls an executor: the post that the dictionary gives for the name, else the name itself. */
    public String nameOf(RecognisedExecutor executor) {
        KnownExecutor known = known(executor);
        return known == null ? executor.name() : known.shown();
    }
}
