package org.opora.plansource;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the lines of a printed paragraph together again: a line goes on in the next one when the next word had no room in it.
 * Lines of headings and addresses end before the margin and stay apart.
 */
final class PdfParagraphs {

    private static final float NEAR = 60;
    private static final int FEWEST_FULL = 2;
    private static final int LONG = 60;
    private static final Pattern BEGINS = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[-–—•]|\\p{Ll}\\)");

    private PdfParagraphs() {}

    static void add(List<List<PdfWord>> lines, LineLimit limit) {
        float margin = margin(lines);
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && !goesOn(lines.get(i - 1), lines.get(i), margin)) {
                limit.paragraph(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(PdfPage.joined(lines.get(i)));
        }
        limit.paragraph(paragraph.toString());
    }

    /** Where the lines end at the right: several of them do, unless nothing was too long for one line. */
    private static float margin(List<List<PdfWord>> lines) {
        float furthest = 0;
        for (List<PdfWord> line : lines) {
            furthest = Math.max(furthest, end(line));
        }
        float reached = furthest - NEAR;
        long full = lines.stream().filter(line -> end(line) > reached).count();
        return full < FEWEST_FULL ? Float.MAX_VALUE : furthest;
    }

    private static boolean goesOn(List<PdfWord> before, List<PdfWord> line, float margin) {
        PdfWord first = line.get(0);
        String last = before.get(before.size() - 1).text();
        boolean full = end(before) + first.end() - first.x() > margin;
        boolean small = Character.isLowerCase(first.text().charAt(0));
        boolean text = PdfPage.joined(before).length() > LONG;
        boolean ended = last.endsWith(".") || last.endsWith(":") || last.endsWith(";");
        return full
                && (small || text && !ended)
                && !BEGINS.matcher(first.text()).matches();
    }

    private static float end(List<PdfWord> line) {
        return line.get(line.size() - 1).end();
    }
}
