package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.plansource.SourceLine;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleKind;
import org.opora.schedule.ScheduleReader;

/** Items of the order's text that charge someone: rows of the section «Поручения приказа», offered for confirmation. */
final class AssignmentReader {

    /** Section of these rows. */
    static final String SECTION = "Поручения приказа";

    private static final PlanPeriod ANY =
            new PlanPeriod(java.time.LocalDate.of(1990, 1, 1), java.time.LocalDate.of(2099, 12, 31));
    private static final int LONGEST_TERM = 12;
    private static final int LONGEST_POST = 110;
    private static final int LONGEST_ADDRESSEE = 25;

    private final List<DraftRow> rows = new ArrayList<>();
    private String addressee = "";
    private String parent = "";
    private boolean charged = true;
    private ItemMark.@Nullable Kind top;

    static List<DraftRow> read(List<SourceLine> text) {
        AssignmentReader reader = new AssignmentReader();
        boolean ordered = false;
        for (OrderText.Paragraph paragraph : OrderText.paragraphs(text)) {
            String words = paragraph.words();
            String squeezed = Words.plain(words).replace(" ", "");
            boolean opens = Preamble.endsWithOrder(words);
            ordered |= !opens && approves(words);
            boolean over =
                    squeezed.startsWith("утвержден") || squeezed.startsWith("приложение") || PlanTitle.begins(words);
            if (ordered && over) {
                break;
            }
            if (ordered && !opens) {
                parts(words).forEach(part -> reader.item(paragraph, part));
            }
            ordered |= opens;
        }
        return reader.rows;
    }

    /** «1. Утвердить …»: the first item of an order that leaves «ПРИКАЗЫВАЮ» out. */
    private static boolean approves(String words) {
        ItemMark mark = ItemMark.of(words);
        return (mark == null ? words : mark.rest(words)).startsWith("Утвердить ");
    }

    /** «4. Руководителям ШНОР: 4.1 Разработать … 4.2 Представить …» in one paragraph. */
    private static List<String> parts(String words) {
        ItemMark mark = ItemMark.of(words);
        if (mark == null || mark.number().isEmpty()) {
            return List.of(words);
        }
        String item = Pattern.quote(mark.number());
        String[] parts = words.split("(?<=[:;.]) (?=" + item + "\\.\\d{1,2}\\.? \\p{L})");
        return parts[0].endsWith(":") ? List.of(parts) : List.of(words);
    }

    private void item(OrderText.Paragraph line, String words) {
        ItemMark mark = ItemMark.of(words);
        if (mark == null) {
            paragraph(line, words);
            return;
        }
        boolean below = below(mark);
        if (!below) {
            addressee = "";
            charged = true;
            top = mark.kind();
            parent = mark.number();
        }
        String item = mark.rest(words);
        String number = mark.below(below ? parent : "");
        if (item.endsWith(":")) {
            addressed(number, item.substring(0, item.length() - 1).strip());
        } else if (charged && charges(item) && (mark.numbered() || !addressee.isEmpty())) {
            boolean inherits = below && (number.equals(parent) || number.startsWith(parent + "."));
            add(line, number, inherits && !addressee.isEmpty() ? new Charge(addressee, item) : Charge.of(item), item);
        }
    }

    /** An item without a number, in an order that numbers none: it names whom it charges. */
    private void paragraph(OrderText.Paragraph line, String words) {
        boolean may = top == null && !words.isEmpty() && Character.isUpperCase(words.charAt(0)) && charges(words);
        if (may && words.endsWith(":")) {
            addressed("", words.substring(0, words.length() - 1));
            return;
        }
        Charge charge = Charge.of(words);
        List<String> whom = Words.split(charge.whom());
        boolean named = !whom.isEmpty() && whom.get(0).length() > 2 && whom.size() <= LONGEST_ADDRESSEE;
        if (may && named && !charge.task().isEmpty()) {
            addressee = "";
            add(line, "", charge, words);
        }
    }

    /** «2.1» always stands below «2»; «1)» does where items are numbered «1.», a letter or a dash under whom it addresses. */
    private boolean below(ItemMark mark) {
        return switch (mark.kind()) {
            case POINT -> mark.number().indexOf('.') > 0;
            case BRACKET -> mark.number().indexOf('.') > 0 || top == ItemMark.Kind.POINT;
            case LETTER, DASH -> true;
        };
    }

    /** Who is charged with the items below; the items below an act of the order itself charge nobody. */
    private void addressed(String number, String whom) {
        charged = charges(whom);
        String found = Charge.of(whom).whom();
        addressee = found.isEmpty() ? whom : found;
        parent = number;
    }

    private void add(OrderText.Paragraph source, String number, Charge charge, String item) {
        SourceLine line = source.first();
        DraftRow row = new DraftRow(line.number(), 0, SECTION, "");
        long same = rows.stream().filter(one -> one.line == line.number()).count();
        row.key = "a" + line.number() + (same == 0 ? "" : "-" + (same + 1));
        row.status = RowStatus.ASSIGNMENT;
        source.lines().forEach(row::raw);
        row.put(Column.NUMBER, number);
        boolean verbless = charge.task().isBlank();
        row.put(Column.ACTIVITY, capital(verbless ? item : charge.task()));
        row.put(Column.EXECUTORS, verbless ? "" : withoutNames(charge.whom()));
        row.put(Column.DATES, term(item).replaceAll("[;.]$", ""));
        row.issue("row", "assignment", "", number);
        rows.add(row);
    }

    private static String capital(String text) {
        String trimmed = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        return trimmed.isEmpty() ? trimmed : Character.toUpperCase(trimmed.charAt(0)) + trimmed.substring(1);
    }

    /** Approving, control and coming into force are acts of the order itself, not work for somebody. */
    private static boolean charges(String item) {
        String plain = Words.plain(item);
        boolean act = plain.startsWith("утвердить")
                || plain.startsWith("контроль")
                || plain.startsWith("настоящий")
                || plain.startsWith("назначить")
                || plain.startsWith("признать")
                || plain.startsWith("приказ вступает")
                || plain.startsWith("ввести")
                || plain.contains("утратившим силу");
        return !act && !plain.isEmpty();
    }

    /** A post stands for the person who holds it: names in brackets and after the post are left out. */
    private static String withoutNames(String addressee) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        for (char c : addressee.toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                kept.append(c);
            }
            depth -= c == ')' ? 1 : 0;
        }
        String text = capital(withoutPersons(Words.clean(kept.toString())));
        return post(text.replaceFirst(",(?!\\s*\\d).*", ""));
    }

    private static String withoutPersons(String text) {
        List<String> words = Words.split(text);
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int person = ExecutorReader.person(words, at);
            if (person == 0) {
                kept.add(words.get(at));
            }
            at += Math.max(person, 1);
        }
        return String.join(" ", kept);
    }

    /** Of a long addressee only the post that begins it. */
    private static String post(String addressee) {
        List<String> words = Words.split(addressee);
        ExecutorNames.Found found = ExecutorNames.at(Words.split(Words.plain(addressee)), 0, java.util.Map.of());
        boolean cut = addressee.length() > LONGEST_POST && found != null;
        return cut && found != null ? String.join(" ", words.subList(0, found.words())) : addressee;
    }

    /** The longest run of words that is a date: «до 25.08.2023», «не позднее 25 января года, следующего за отчетным». */
    private static String term(String item) {
        List<String> words = Words.split(item);
        for (int from = 0; from < words.size(); from++) {
            String first = Words.letters(words.get(from));
            boolean opens = first.equals("до")
                    || first.equals("не")
                    || first.equals("ежегодно")
                    || first.equals("ежеквартально")
                    || first.equals("ежемесячно")
                    || first.equals("постоянно")
                    || first.equals("в")
                    || first.equals("с");
            for (int to = Math.min(words.size(), from + LONGEST_TERM); opens && to > from; to--) {
                String run = String.join(" ", words.subList(from, to));
                if (date(run)) {
                    return shortest(words, from, to);
                }
            }
        }
        return "";
    }

    /** Without the words at the end that add nothing to the date. */
    private static String shortest(List<String> words, int from, int to) {
        String run = String.join(" ", words.subList(from, to));
        for (int end = to - 1; end > from; end--) {
            String shorter = String.join(" ", words.subList(from, end));
            if (!date(shorter) || !occurrences(shorter).equals(occurrences(run))) {
                return run;
            }
            run = shorter;
        }
        return run;
    }

    private static List<org.opora.schedule.Occurrence> occurrences(String run) {
        return ScheduleReader.read(run, ANY).occurrences();
    }

    private static boolean date(String run) {
        Schedule read = ScheduleReader.read(run, ANY);
        boolean clean = read.issues().stream()
                .noneMatch(issue -> issue.code().equals("words-left")
                        || issue.code().equals("not-understood")
                        || issue.code().equals("typing"));
        boolean computed =
                switch (read.kind()) {
                    case EMPTY, UNKNOWN, MIXED, EXTERNAL_SCHEDULE, ON_DEMAND, BY_AGREEMENT, AFTER_EVENT, HOLIDAYS ->
                        false;
                    default -> true;
                };
        return clean && computed && read.kind() != ScheduleKind.UNKNOWN;
    }
}
