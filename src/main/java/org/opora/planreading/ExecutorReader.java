package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Splits a cell of executors into names: by commas where they stand, by the dictionary where they do not. */
final class ExecutorReader {

    /** «УО (отв.)»: it says who is responsible and belongs to no name. */
    private static final Pattern MARKED =
            Pattern.compile("\\s*(?:\\((?iu:отв\\.?|ответственн\\p{L}*)\\)|[-–—] (?iu:отв\\.))\\s*$");

    /** «УО совместно с ИМЦ», «ИМЦ, в т.ч. методисты»: words between two executors that name none. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?iu)(?<![\\p{L}])(?:совместно с|совместно со|в т\\. ?ч\\.|в том числе:?)(?= )");

    private final Map<String, ExecutorKind> own;

    ExecutorReader(Map<String, ExecutorKind> own) {
        this.own = own;
    }

    /** The first named is responsible, or the first after «ответственный:». */
    List<RecognisedExecutor> read(String cell) {
        List<RecognisedExecutor> executors = new ArrayList<>();
        int responsible = 0;
        for (String part : SchoolNumbers.each(parts(TOGETHER.matcher(cell).replaceAll(", ")))) {
            String label = label(part);
            boolean marked = MARKED.matcher(part).find();
            responsible = label.startsWith("ответствен") || marked ? executors.size() : responsible;
            split(MARKED.matcher(part.substring(label.length())).replaceAll("").strip(), executors);
        }
        int first = Math.min(responsible, Math.max(executors.size() - 1, 0));
        return IntStream.range(0, executors.size())
                .mapToObj(i -> new RecognisedExecutor(
                        executors.get(i).name(), executors.get(i).kind(), i == first))
                .toList();
    }

    /** «Ответственный:», «Соисполнители:» name nobody. */
    private static String label(String part) {
        int colon = part.indexOf(':');
        String words = colon < 0 ? "" : Words.plain(part.substring(0, colon));
        boolean says =
                words.startsWith("ответствен") || words.startsWith("исполнител") || words.startsWith("соисполнител");
        return says ? Words.plain(part.substring(0, colon + 1)) : "";
    }

    /** Commas, semicolons, strokes and line ends outside quotes and brackets separate. */
    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            depth += c == '«' || c == '(' ? 1 : c == '»' || c == ')' ? -1 : 0;
            if (depth <= 0 && (c == ',' || c == ';' || c == '\n' || c == '/' && stroke(cell, i))) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream()
                .map(Words::clean)
                .filter(text -> !Words.letters(text).isEmpty())
                .toList();
    }

    /** Between two names; «и/или» and «12/3» are no two. */
    private static boolean stroke(String cell, int at) {
        String before = cell.substring(0, at).strip();
        String after = Words.plain(cell.substring(at + 1));
        return !before.isEmpty()
                && (Character.isLetter(before.charAt(before.length() - 1)) || before.endsWith("»"))
                && !after.isEmpty()
                && Character.isLetter(after.charAt(0))
                && !after.startsWith("или");
    }

    private void split(String part, List<RecognisedExecutor> executors) {
        List<String> shown = Words.split(part);
        List<String> plain = shown.stream()
                .map(word -> Words.plain(word).replace("«", "").replace("»", "").replace("\"", ""))
                .toList();
        int from = 0;
        while (from < shown.size()) {
            if (plain.get(from).equals("и") || plain.get(from).isEmpty()) {
                from++;
                continue;
            }
            int end = end(shown, plain, from);
            String name = String.join(" ", shown.subList(from, end));
            executors.add(new RecognisedExecutor(name, kind(shown, plain, from, end), executors.isEmpty()));
            from = end;
        }
    }

    /** Where the name that begins here ends: before the next one that is known, or before a person. */
    private int end(List<String> shown, List<String> plain, int from) {
        if (person(shown, from) > 0) {
            return from + person(shown, from);
        }
        ExecutorNames.Found found = ExecutorNames.at(plain, from, own);
        int at = from + (found == null ? 1 + form(plain, from) : found.words());
        at += found == null ? 0 : ExecutorNames.bodyOfPost(found, shown, plain, at, own);
        at += found == null ? 0 : ExecutorNames.schoolOfPost(found, plain, at);
        boolean quoted = opens(shown, from, at);
        while (at < shown.size()) {
            boolean next = !quoted
                    && (plain.get(at).equals("и") && at + 1 < shown.size() && startsName(shown, plain, at + 1)
                            || startsName(shown, plain, at)
                            || person(shown, at) > 0);
            if (next) {
                return at;
            }
            at++;
            quoted = opens(shown, from, at);
        }
        return at;
    }

    /** «МКУ ИМЦ»: the form of an organisation and its name are one executor. */
    private int form(List<String> plain, int from) {
        ExecutorNames.Found named =
                ExecutorNames.organisation(plain.get(from)) ? ExecutorNames.at(plain, from + 1, own) : null;
        return named == null ? 0 : named.words();
    }

    private static boolean opens(List<String> shown, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            for (char c : shown.get(i).toCharArray()) {
                depth += c == '«' || c == '(' ? 1 : c == '»' || c == ')' ? -1 : 0;
            }
        }
        return depth > 0;
    }

    /** A known name begins here with a capital letter; «администрации округа» after an authority belongs to it. */
    private boolean startsName(List<String> shown, List<String> plain, int at) {
        char first = shown.get(at).charAt(0);
        return Character.isUpperCase(first) && ExecutorNames.at(plain, at, own) != null;
    }

    /** «Фамилия И.О.», «И.О. Фамилия»: how many words it takes, 0 if none. */
    static int person(List<String> shown, int at) {
        if (initials(shown.get(at)) && at + 1 < shown.size() && surname(shown.get(at + 1))) {
            return 2;
        }
        if (!surname(shown.get(at)) || at + 1 >= shown.size() || !initials(shown.get(at + 1))) {
            return 0;
        }
        boolean apart = shown.get(at + 1).length() == 2 && at + 2 < shown.size() && initials(shown.get(at + 2));
        return apart ? 3 : 2;
    }

    private static boolean surname(String word) {
        boolean capital = word.length() > 2 && Character.isUpperCase(word.charAt(0));
        return capital && Character.isLowerCase(word.charAt(1)) && Character.isLetter(word.charAt(word.length() - 1));
    }

    private static boolean initials(String word) {
        boolean one = word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '.';
        boolean two = word.length() == 4
                && Character.isUpperCase(word.charAt(0))
                && word.charAt(1) == '.'
                && Character.isUpperCase(word.charAt(2))
                && word.charAt(3) == '.';
        return one || two;
    }

    private ExecutorKind kind(List<String> shown, List<String> plain, int from, int end) {
        if (person(shown, from) > 0) {
            return ExecutorKind.PERSON;
        }
        ExecutorNames.Found found = ExecutorNames.at(plain, from, own);
        if (found != null) {
            return ExecutorNames.kindOfPost(found, shown, plain, from + found.words(), own);
        }
        return organisation(plain.subList(from, end));
    }

    /** «МКУ «Управление образования …»»: known by what stands in the quotes. */
    private ExecutorKind organisation(List<String> words) {
        @Nullable ExecutorKind inside = null;
        for (int i = 1; i < words.size() && inside == null && ExecutorNames.organisation(words.get(0)); i++) {
            ExecutorNames.Found found = ExecutorNames.at(words, i, own);
            inside = found == null ? null : found.kind();
        }
        return inside == null ? ExecutorKind.UNKNOWN : inside;
    }
}
