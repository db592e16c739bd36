package org.opora.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days that a plan's title says it is made for: «на 2027-2028 учебный год», «с 01.09.2027 по 31.05.2028», «на 2027-2029
 * годы». Days and numbers of acts that it mentions say nothing, nor does another year beside one that is announced by «на».
 */
public final class TitlePeriod {

    private static final int LONGEST = 14;
    private static final PlanPeriod ANY = new PlanPeriod(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31));
    private static final Set<ScheduleKind> SPANS = EnumSet.of(
            ScheduleKind.YEAR,
            ScheduleKind.YEAR_RANGE,
            ScheduleKind.SCHOOL_YEAR,
            ScheduleKind.HALF_YEAR,
            ScheduleKind.QUARTER,
            ScheduleKind.MONTH,
            ScheduleKind.MONTH_RANGE,
            ScheduleKind.WINDOW);
    private static final Set<ScheduleKind> YEARS = EnumSet.of(ScheduleKind.YEAR, ScheduleKind.YEAR_RANGE);

    private static final Set<String> LESS = Set.of("в", "во", "с", "со");

    /** «от 05.12.2026» is the day of an act, «до 2030 года» the end of a strategy. */
    private static final Set<String> MENTIONS = Set.of("от", "до");

    private final String title;
    private final List<int[]> words = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    private TitlePeriod(String title) {
        this.title = title;
        split();
        for (int at = 0; at < words.size(); ) {
            Run run = sign(at) ? null : longest(at);
            if (run != null && !MENTIONS.contains(word(at - 1)) && SPANS.contains(run.kind())) {
                runs.add(run);
            }
            at = run == null ? at + 1 : run.end();
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            runs.set(i, ofSchools(i));
        }
        int best = runs.stream().mapToInt(Run::weight).max().orElse(0);
        runs.removeIf(run -> run.weight() < best);
    }

    /** What the title names; null when it names no period. */
    public static @Nullable TitlePeriod find(String title) {
        TitlePeriod found = new TitlePeriod(title);
        return found.runs.isEmpty() ? null : found;
    }

    /** The title of the same plan in another year: only the years of its period move. */
    public static String moved(String title, int years) {
        TitlePeriod found = new TitlePeriod(title);
        StringBuilder moved = new StringBuilder(title.length());
        int copied = 0;
        for (Run run : found.runs) {
            int from = found.words.get(run.start())[0];
            int to = found.words.get(run.end() - 1)[1];
            moved.append(title, copied, from).append(MovedYears.by(title.substring(from, to), years));
            copied = to;
        }
        return moved.append(title.substring(copied)).toString();
    }

    /** «2026-2028 учебные годы», «2026-2027, 2027-2028 учебные годы»: school years, though the last words say so only. */
    private Run ofSchools(int at) {
        Run run = runs.get(at);
        boolean range = run.kind() == ScheduleKind.YEAR_RANGE;
        String words =
                title.substring(words(run.start())[0], words(run.end())[1]).toLowerCase(Locale.ROOT);
        boolean said = range && (words.contains("уч") || word(run.start() - 1).startsWith("учебн"));
        Run next = at + 1 < runs.size() ? runs.get(at + 1) : null;
        boolean shared = range && next != null && next.start() == run.end() && next.kind() == ScheduleKind.SCHOOL_YEAR;
        if (!said && !shared) {
            return run;
        }
        LocalDate first = LocalDate.of(run.days().start().getYear(), 9, 1);
        LocalDate last = LocalDate.of(run.days().end().getYear(), 6, 30);
        return new Run(run.start(), run.end(), ScheduleKind.SCHOOL_YEAR, new PlanPeriod(first, last), run.weight());
    }

    private int[] words(int at) {
        return words.get(Math.min(at, words.size() - 1));
    }

    /** From the first to the last day named. */
    public PlanPeriod days() {
        LocalDate first = runs.get(0).days().start();
        LocalDate last = runs.get(0).days().end();
        for (Run run : runs) {
            first = run.days().start().isBefore(first) ? run.days().start() : first;
            last = run.days().end().isAfter(last) ? run.days().end() : last;
        }
        return new PlanPeriod(first, last);
    }

    /** It names calendar years, not months or days. */
    public boolean calendarYears() {
        return runs.stream().allMatch(run -> YEARS.contains(run.kind()));
    }

    /** It names a school year. */
    public boolean schoolYear() {
        return runs.stream().allMatch(run -> run.kind() == ScheduleKind.SCHOOL_YEAR);
    }

    /** The longest statement that begins with this word and has one first and one last day. */
    private @Nullable Run longest(int at) {
        for (int end = Math.min(words.size(), at + LONGEST); end > at; end--) {
            String text = title.substring(words.get(at)[0], words.get(end - 1)[1]);
            if (text.chars().noneMatch(Character::isDigit)) {
                return null;
            }
            Schedule read = ScheduleReader.read(text, ANY);
            PlanPeriod days = days(read);
            if (days != null) {
                return new Run(at, end, read.kind(), days, weight(at));
            }
        }
        return null;
    }

    private static @Nullable PlanPeriod days(Schedule read) {
        boolean clear = read.issues().stream()
                .allMatch(issue ->
                        issue.code().equals("approximate") || issue.code().equals("typing"));
        if (!clear || read.occurrences().size() != 1) {
            return null;
        }
        LocalDate start = read.occurrences().get(0).start();
        LocalDate due = read.occurrences().get(0).due();
        return start == null || due == null ? null : new PlanPeriod(start, due);
    }

    /** «на …» and «период …» announce the years of a plan, «в …» and «с …» less so; «…, 2028 и 2029» goes on as it began. */
    private int weight(int at) {
        String first = word(at);
        String before = word(at - 1);
        boolean goesOn = !runs.isEmpty() && runs.get(runs.size() - 1).end() == at;
        if (goesOn && (first.equals("и") || before.equals("и") || text(at - 1).endsWith(","))) {
            return runs.get(runs.size() - 1).weight();
        }
        if (first.equals("на") || first.startsWith("период") || before.equals("на") || before.startsWith("период")) {
            return 2;
        }
        return LESS.contains(first) || LESS.contains(before) || before.startsWith("срок") ? 1 : 0;
    }

    /** The number of an act, or the sign before it. */
    private boolean sign(int at) {
        return text(at).contains("№") || text(at - 1).endsWith("№");
    }

    /** Without the signs around it. */
    private String word(int at) {
        return text(at).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private String text(int at) {
        return at < 0 ? "" : title.substring(words.get(at)[0], words.get(at)[1]);
    }

    private void split() {
        int from = -1;
        for (int i = 0; i <= title.length(); i++) {
            boolean space = i == title.length() || Character.isWhitespace(title.charAt(i));
            if (!space && from < 0) {
                from = i;
            } else if (space && from >= 0) {
                words.add(new int[] {from, i});
                from = -1;
            }
        }
    }

    /** One statement of the title, from its first word to the one behind its last. */
    private record Run(int start, int end, ScheduleKind kind, PlanPeriod days, int weight) {}
}
