package org.opora.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds for each written row the id it had in the edition before, so that remarks and facts stay pinned when rows are
 * moved, added or reworded: first the same words, then the nearest wording, else a new id.
 */
final class RowMatching<R> {

    /** Two wordings count as one row when at least this share of their letters is common. */
    private static final double ALIKE = 0.6;

    private final List<R> left;
    private final Function<R, String> words;
    private final Function<R, UUID> id;

    RowMatching(List<R> before, Function<R, String> words, Function<R, UUID> id) {
        this.left = new ArrayList<>(before);
        this.words = words;
        this.id = id;
    }

    /** Ids for the written rows, in their order. */
    List<UUID> idsOf(List<String> written) {
        UUID[] ids = new UUID[written.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = take(written.get(i), 1.0);
        }
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == null) {
                UUID near = take(written.get(i), ALIKE);
                ids[i] = near == null ? UUID.randomUUID() : near;
            }
        }
        return List.of(ids);
    }

    private @org.jspecify.annotations.Nullable UUID take(String text, double atLeast) {
        R best = null;
        double most = 0;
        for (R candidate : left) {
            double alike = likeness(normal(words.apply(candidate)), normal(text));
            if (alike >= atLeast && alike > most) {
                best = candidate;
                most = alike;
            }
        }
        if (best == null) {
            return null;
        }
        left.remove(best);
        return id.apply(best);
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** 1 for the same words; else the length of the longest common subsequence over the longer text. */
    private static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        double share = (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
        return Math.min(share, 0.999);
    }
}
