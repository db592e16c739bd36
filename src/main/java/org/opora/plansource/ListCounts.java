package org.opora.plansource;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a list of several levels has been counted. */
final class ListCounts {

    /** Office programs know nine levels, OpenDocument ten. */
    static final int LEVELS = 10;

    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private final int[] counts = new int[LEVELS];

    ListCounts() {
        Arrays.fill(counts, NOT_BEGUN);
    }

    /**
     * Counts one item and prints its number.
     *
     * @param level from 0
     * @param startsAt the number that this item is given, or null
     */
    String next(List<ListLevel> levels, int level, @Nullable Integer startsAt) {
        ListLevel own = levels.get(level);
        int following = counts[level] == NOT_BEGUN ? own.start() : counts[level] + 1;
        counts[level] = startsAt == null ? following : startsAt;
        for (int deeper = level + 1; deeper < levels.size(); deeper++) {
            int restart = levels.get(deeper).restart();
            if (restart < 0 || level < restart) {
                counts[deeper] = NOT_BEGUN;
            }
        }
        return own.bullet() ? ListLevel.BULLET : printed(levels, own);
    }

    private String printed(List<ListLevel> levels, ListLevel own) {
        String text = own.pattern();
        for (int i = levels.size(); i > 0; i--) {
            ListLevel level = levels.get(i - 1);
            int count = counts[i - 1] == NOT_BEGUN ? level.start() : counts[i - 1];
            text = text.replace("%" + i, own.legal() ? String.valueOf(count) : level.shown(count));
        }
        return text.strip();
    }
}
