package org.opora.roadmap;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.OrderColumn;

/** A column that an order may have in its plan. */
public enum PlanColumn {
    NUMBER("number", 8, RowLine::number),
    ACTIVITY("activity", 60, RowLine::activity),
    DATES("dates", 22, RowLine::scheduleRaw),
    EXECUTORS("executors", 30, RowLine::executors),
    RESULTS("results", 34, RowLine::results),
    SCHOOL_ACTIVITY("schoolActivity", 40, RowLine::schoolActivity),
    SCHOOL_DATES("schoolDates", 22, RowLine::schoolScheduleRaw),
    /** Of which nobody knows what it means; several are told apart by their headings, see {@link PlanShape#cell}. */
    OTHER("other", 30, row -> "");

    private final String key;
    private final int width;
    private final Function<RowLine, @Nullable String> value;

    PlanColumn(String key, int width, Function<RowLine, @Nullable String> value) {
        this.key = key;
        this.width = width;
        this.value = value;
    }

    /** Last word of the key of its heading. */
    public String key() {
        return key;
    }

    /** In characters. */
    public int width() {
        return width;
    }

    /** What stands in it, never null. */
    public String of(RowLine row) {
        String text = value.apply(row);
        return text == null ? "" : text;
    }

    /** The columns of a plan of which only the rows are known: those that hold something. */
    public static List<PlanColumn> filled(List<RowLine> rows) {
        return Arrays.stream(values())
                .filter(column -> column == ACTIVITY
                        || rows.stream().anyMatch(row -> !column.of(row).isBlank()))
                .toList();
    }

    /** The row says something here that no other column shows: dates of the schools are often those of the row. */
    boolean addsTo(RowLine row) {
        boolean same = this == SCHOOL_DATES && (DATES.of(row).isEmpty() || of(row).equals(DATES.of(row)));
        return !of(row).isBlank() && !same;
    }

    /** The column that holds a field of a recognised plan. */
    static PlanColumn ofField(String field) {
        return switch (field) {
            case "number" -> NUMBER;
            case "schedule" -> DATES;
            case "executors" -> EXECUTORS;
            case "results" -> RESULTS;
            case "schoolActivity" -> SCHOOL_ACTIVITY;
            case "schoolSchedule" -> SCHOOL_DATES;
            case OrderColumn.OTHER -> OTHER;
            default -> ACTIVITY;
        };
    }

    static List<PlanColumn> read(@Nullable String stored) {
        return stored == null
                ? List.of()
                : Arrays.stream(stored.split(",")).map(PlanColumn::valueOf).toList();
    }

    static @Nullable String write(List<PlanHeading> columns) {
        return columns.isEmpty()
                ? null
                : columns.stream().map(one -> one.column().name()).collect(Collectors.joining(","));
    }
}
