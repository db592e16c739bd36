package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.plansource.SourceLine;

/**
 * Tells the heading of a second plan from that of the first one repeated: another title stands above it, or its rows and
 * sections are counted anew without a section that would open there.
 */
final class SecondPlan {

    private static final double ALIKE = 0.9;
    private static final int ONE_TITLE = 300;
    private static final Pattern PLAN = Pattern.compile(
            "(?:(?:муниципальн|комплексн|сводн|рабоч|годов|календарн|перспективн|един|типов|примерн|основн)[а-я]* )*"
                    + "(?:план(?: ?- ?график)?|дорожная карта|программа мероприятий|график мероприятий|перечень мероприятий)(?:[ :(,.].*)?|мероприятия .*20\\d\\d.*");
    private static final Pattern ORDER = Pattern.compile(
            "утвержден[аоы]?(?:[ :,].*)?|приложение(?:[ №].*)?|(?:приказ|постановление|распоряжение)(?:[ №].*)?"
                    + "|п р и к а з|об утверждении .*|о плане .*");
    private static final Pattern SECTION =
            Pattern.compile("(?:раздел|трек|этап|направление|блок|модуль|задача|часть|[ivx]+[.)]|\\d+[.)]).*");

    private final List<SourceLine> before;
    private final List<SourceLine> kept;

    /** @param before the text above the plan, {@code kept} its lines so far */
    SecondPlan(List<SourceLine> before, List<SourceLine> kept) {
        this.before = before;
        this.kept = kept;
    }

    /**
     * Judges a heading of a plan that is not the first.
     *
     * @param at where it begins
     * @param below what follows it
     * @return the line with which a second plan begins, or null
     */
    @Nullable
    SourceLine begins(List<SourceLine> lines, int at, List<SourceLine> below) {
        List<SourceLine> above = above(lines, at);
        SourceLine title = otherTitle(above);
        if (title != null) {
            return title;
        }
        return restarts(above, below) ? lines.get(at) : null;
    }

    /** The plan's own title, or «(продолжение)», once more above a heading that is repeated. */
    boolean repeats(SourceLine line) {
        return line.filled() == 1 && (continued(line) || names(line) && known(line));
    }

    /** Text, and lines of one cell, right above the heading. */
    private static List<SourceLine> above(List<SourceLine> lines, int at) {
        int from = at;
        while (from > 0 && lines.get(from - 1).filled() < 2) {
            from--;
        }
        return lines.subList(from, at);
    }

    private @Nullable SourceLine otherTitle(List<SourceLine> above) {
        SourceLine title = null;
        for (SourceLine line : above) {
            title = title == null && names(line) ? line : title;
            boolean goesOn = title != null
                    && !line.blank()
                    && !SECTION.matcher(plain(line)).matches();
            if (goesOn && !continued(line) && !known(line)) {
                return title;
            }
        }
        return null;
    }

    /** A title: in a table it begins with a capital letter, as the rest of a row does not. */
    private static boolean names(SourceLine line) {
        String text = Words.clean(line.text()).replaceFirst("^[^\\p{L}]+", "");
        String plain = plain(line);
        boolean begins = !line.inTable() || !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        boolean title = PLAN.matcher(plain).matches() || ORDER.matcher(plain).matches();
        return begins && title && plain.length() < ONE_TITLE;
    }

    private boolean known(SourceLine line) {
        String digits = line.text().replaceAll("\\D+", " ").strip();
        return before.stream()
                .anyMatch(one -> Words.likeness(one.text(), line.text()) >= ALIKE
                        && one.text().replaceAll("\\D+", " ").strip().equals(digits));
    }

    private static String plain(SourceLine line) {
        return Words.plain(
                line.text().replace("|", " ").replace("«", "").replace("»", "").replace("\"", ""));
    }

    /** The first row has the number of the plan's first row and other words, and no later section explains it. */
    private boolean restarts(List<SourceLine> above, List<SourceLine> below) {
        SourceLine first = row(kept);
        SourceLine anew = row(below);
        if (first == null
                || anew == null
                || !number(first).equals(number(anew))
                || number(anew).isEmpty()) {
            return false;
        }
        if (Words.likeness(first.text(), anew.text()) >= ALIKE) {
            return false;
        }
        List<SourceLine> sections = new ArrayList<>(above);
        sections.addAll(below.subList(0, below.indexOf(anew)));
        SourceLine section = first(sections);
        SourceLine earlier = first(kept);
        if (section == null || earlier == null) {
            return section == null;
        }
        boolean sameOrdinal = !ordinal(section).isEmpty() && ordinal(section).equals(ordinal(earlier));
        return sameOrdinal || Words.likeness(section.text(), earlier.text()) >= ALIKE;
    }

    /** The first section, one that is counted if any is. */
    private static @Nullable SourceLine first(List<SourceLine> lines) {
        List<SourceLine> singles = lines.stream().filter(SecondPlan::single).toList();
        return singles.stream()
                .filter(line -> !ordinal(line).isEmpty())
                .findFirst()
                .orElse(singles.isEmpty() ? null : singles.get(0));
    }

    private static boolean single(SourceLine line) {
        return line.filled() == 1 && !continued(line);
    }

    /** «(продолжение)», «Продолжение таблицы». */
    private static boolean continued(SourceLine line) {
        return plain(line).replaceFirst("^[^а-я]+", "").startsWith("продолжение");
    }

    private static @Nullable SourceLine row(List<SourceLine> lines) {
        return lines.stream()
                .filter(line -> line.inTable()
                        && line.filled() > 1
                        && !Headings.numbersOfColumns(line.cells())
                        && !number(line).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The first cell, when it is a number. */
    private static String number(SourceLine line) {
        String number = line.cells().get(0).strip().replaceAll("[.)]+$", "");
        return number.matches("\\d{1,3}(?:\\.\\d{1,3})*") ? number : "";
    }

    private static String ordinal(SourceLine section) {
        String first = Words.split(plain(section) + " ").get(0).replaceAll("[.)]+$", "");
        return first.matches("[ivx]+|\\d+") ? first : "";
    }
}
