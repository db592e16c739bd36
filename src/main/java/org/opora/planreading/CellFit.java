package org.opora.planreading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.ScheduleKind;
import org.opora.schedule.ScheduleReader;

/** Puts the cells of a line under the columns of the heading, also when the line has an empty cell too many. */
final class CellFit {

    private static final PlanPeriod ANY = PlanPeriod.ofYear(2024);

    private static final Set<ScheduleKind> DAYS = EnumSet.of(
            ScheduleKind.DEADLINE,
            ScheduleKind.TWO_DEADLINES,
            ScheduleKind.EVENT_DAY,
            ScheduleKind.EVENT_DAYS,
            ScheduleKind.WINDOW,
            ScheduleKind.OPEN_START);

    private final List<Column> columns;

    CellFit(List<Column> columns) {
        this.columns = columns;
    }

    /** @return cells, one for each column */
    List<String> fit(List<String> cells) {
        List<String> fitted = new ArrayList<>(cells);
        while (fitted.size() > columns.size()) {
            int dropped = bestToDrop(fitted);
            if (dropped < 0) {
                mergeRest(fitted);
            } else {
                fitted.remove(dropped);
            }
        }
        while (fitted.size() < columns.size()) {
            fitted.add("");
        }
        return fitted;
    }

    /** The empty cell without which the others fit their columns best; the last one when all do alike. */
    private int bestToDrop(List<String> cells) {
        int best = -1;
        int bestScore = Integer.MIN_VALUE;
        for (int i = cells.size() - 1; i >= 0; i--) {
            if (cells.get(i).isBlank()) {
                List<String> without = new ArrayList<>(cells);
                without.remove(i);
                int score = score(without);
                if (score > bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private void mergeRest(List<String> cells) {
        int last = columns.size() - 1;
        String rest = String.join(" ", cells.subList(last, cells.size()));
        while (cells.size() > columns.size()) {
            cells.remove(cells.size() - 1);
        }
        cells.set(last, rest.strip());
    }

    private int score(List<String> cells) {
        int score = 0;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i);
            score += switch (columns.get(i).base()) {
                case DATES, SCHOOL_DATES -> cell.isBlank() ? 0 : date(cell) ? 3 : -3;
                case EXECUTORS -> cell.isBlank() ? 0 : ExecutorNames.known(cell) ? 3 : -1;
                case ACTIVITY -> cell.isBlank() ? -2 : 1;
                case SCHOOL_ACTIVITY, RESULT -> cell.isBlank() ? 0 : date(cell) || ExecutorNames.known(cell) ? -2 : 1;
                default -> 0;
            };
        }
        return score;
    }

    /** It stands for days, or for words from which a person knows them. */
    static boolean date(String cell) {
        ScheduleKind kind = ScheduleReader.read(cell, ANY).kind();
        return kind != ScheduleKind.UNKNOWN && kind != ScheduleKind.EMPTY;
    }

    /** Days of the calendar stand in it, with their numbers. */
    static boolean days(String cell) {
        return DAYS.contains(ScheduleReader.read(cell, ANY).kind());
    }
}
