package org.opora.plansource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers of pages and titles that stand on every page, above or below the text. A title counts as one when it is repeated at
 * the same height on at least half of the pages; where it first heads the document it stays, because it may name the plan.
 */
final class PdfMargins {

    private static final int LINES = 2;
    private static final int FEWEST_LETTERS = 5;
    private static final float SAME_HEIGHT = 6;

    private record Edge(int page, boolean top, List<PdfWord> words) {

        String text() {
            return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
        }

        /** What is the same on every page: words without figures, and about the height. */
        String key() {
            String letters = text().toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}]+", " ")
                    .strip();
            return top + "/" + Math.round(words.get(0).y() / SAME_HEIGHT) + "/" + letters;
        }

        boolean speaks() {
            return text().chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
        }
    }

    private final List<Edge> edges = new ArrayList<>();
    private final Map<Integer, List<LeftOut>> leftOut = new HashMap<>();
    private final Set<PdfWord> words = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int pages;

    PdfMargins(List<PdfPage> pages) {
        this.pages = pages.size();
        for (int page = 0; page < pages.size(); page++) {
            List<List<PdfWord>> lines = pages.get(page).outside();
            for (int i = 0; i < lines.size(); i++) {
                boolean top = i < LINES && pages.get(page).above(lines.get(i));
                if (top || i >= lines.size() - LINES && pages.get(page).below(lines.get(i))) {
                    edges.add(new Edge(page, top, lines.get(i)));
                }
            }
        }
        numbers();
        titles();
    }

    /** Words of the pages that are no part of their text. */
    Set<PdfWord> words() {
        return words;
    }

    List<LeftOut> of(int page) {
        return leftOut.getOrDefault(page, List.of());
    }

    /** A number that is that of its page, or as far from it as that of another page is. */
    private void numbers() {
        Map<Integer, Long> distances = edges.stream()
                .filter(edge -> PageMarks.number(edge.text()) > 0)
                .collect(Collectors.groupingBy(
                        edge -> PageMarks.number(edge.text()) - edge.page(), Collectors.counting()));
        for (Edge edge : edges) {
            int number = PageMarks.number(edge.text());
            boolean own = number == edge.page() + 1;
            if (number > 0 && (own || distances.getOrDefault(number - edge.page(), 0L) > 1)) {
                leaveOut(edge, LeftOut.Reason.PAGE_NUMBER);
            }
        }
    }

    private void titles() {
        Map<String, Long> times =
                edges.stream().filter(Edge::speaks).collect(Collectors.groupingBy(Edge::key, Collectors.counting()));
        for (Edge edge : edges) {
            long count = times.getOrDefault(edge.key(), 0L);
            boolean heads = edge.top() && edge.page() == 0;
            if (edge.speaks() && count > 1 && count * 2 >= pages && !heads) {
                leaveOut(edge, LeftOut.Reason.RUNNING_TITLE);
            }
        }
    }

    private void leaveOut(Edge edge, LeftOut.Reason reason) {
        if (words.addAll(edge.words())) {
            leftOut.computeIfAbsent(edge.page(), page -> new ArrayList<>()).add(new LeftOut(0, reason, edge.text()));
        }
    }
}
