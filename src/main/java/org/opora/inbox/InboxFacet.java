package org.opora.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A question that the list is narrowed by. Several values of one are joined by or, several questions by and. */
public enum InboxFacet {
    MUNICIPALITY(Kind.ID, "t.municipality_id", true),
    SCHOOL(Kind.ID, "t.school_id", true),
    CATEGORY(Kind.WORDS, "t.categories", false),
    TRACK(Kind.WORDS, "t.tracks", false),
    STAGE(Kind.WORD, "t.stage", false),
    PROCESS(Kind.WORD, "t.process_key", true),
    ROW(Kind.ID, "t.row_id", true),
    ROLE(Kind.WORD, "coalesce(t.role, 'expert')", false),
    ASSIGNEE(
            Kind.WORD,
            "case coalesce(t.closed_by, t.assignee) when :me then 'me' else coalesce(cast(coalesce(t.closed_by, t.assignee) as text), 'none') end",
            true),
    STATE(Kind.WORD, "lower(t.state)", false),
    /** Days are those of each task's own municipality: a list may hold several zones. */
    DUE(
            "t.due_day",
            Day.byTheMinute("overdue", "t.state = 'OPEN' and t.due < :now"),
            Day.byTheMinute("unclaimed", "t.state = 'OPEN' and t.assignee is null and t.claim_by < :now"),
            new Day("none", "t.due_day is null"),
            new Day("today", "t.due_day = TODAY"),
            new Day("week", "t.due_day between TODAY and WEEKEND"),
            new Day("month", "t.due_day between TODAY and MONTHEND")),
    OPENED(
            "t.opened_day",
            new Day("today", "t.opened_day >= TODAY"),
            new Day("week", "t.opened_day >= TODAY - 6"),
            new Day("month", "t.opened_day >= TODAY - 29")),
    PRIORITY(
            Kind.WORD,
            "case when t.priority >= 100 then 'urgent' when t.priority > 50 then 'high' when t.priority < 50 then 'low' else 'normal' end",
            false),
    READ(
            Kind.WORD,
            "case when exists (select 1 from inbox_mark m where m.person_id = :me and m.task_id = t.id) then 'read' else 'unread' end",
            false);

    /** How the value of a row is compared. */
    enum Kind {
        ID,
        WORD,
        WORDS
    }

    /**
     * A named span of days.
     *
     * @param word in addresses and messages
     * @param condition that holds for a row in it
     * @param counted the same for a group of rows of one day and zone
     */
    private record Day(String word, String condition, String counted) {

        Day(String word, String condition) {
            this(word, condition, condition);
        }

        /** One that rows of the same day need not share: groups are apart by it. */
        static Day byTheMinute(String word, String condition) {
            return new Day(word, condition, "t." + word);
        }

        private boolean isFlag() {
            return !counted.equals(condition);
        }
    }

    /** What a value is called, from the row {@code t} of an example or from the person {@code a}. */
    private static final String CALLED =
            "case k.kind when 'MUNICIPALITY' then t.municipality_name when 'SCHOOL' then t.school_name"
                    + " when 'PROCESS' then t.process_name when 'ROW' then t.row_number || ' ' || left(t.row_text, 90) else a.name end";

    /** Values with their names, from {@code k} with kind, value, id of an example among the person's tasks, and count. */
    static String named(String k) {
        return "select k.kind, k.value, " + CALLED + ", k.count from (" + k
                + ") k left join inbox_task t on t.id = k.example"
                + " left join account a on k.kind = 'ASSIGNEE' and a.id = coalesce(t.closed_by, t.assignee)";
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,80}");

    private final Kind kind;
    private final String value;
    private final String keys;
    private final String keyNames;
    private final String grouped;
    private final boolean named;
    private final Map<String, String> days;

    InboxFacet(Kind kind, String value, boolean named) {
        this.kind = kind;
        this.value = value;
        this.keys = value + " as value";
        this.keyNames = "value";
        this.grouped = kind == Kind.WORDS ? "unnest(t.value)" : "t.value";
        this.named = named;
        this.days = Map.of();
    }

    InboxFacet(String column, Day... days) {
        this.kind = Kind.WORDS;
        this.value = column;
        List<Day> flags = Arrays.stream(days).filter(Day::isFlag).toList();
        this.keys = column + ", t.zone"
                + flags.stream()
                        .map(day -> ", " + day.condition() + " as " + day.word())
                        .collect(Collectors.joining());
        this.keyNames = column.substring("t.".length()) + ", zone"
                + flags.stream().map(day -> ", " + day.word()).collect(Collectors.joining());
        this.grouped = Arrays.stream(days)
                .map(day -> "case when " + day.counted() + " then '" + day.word() + "' end")
                .collect(Collectors.joining(", ", "unnest(array [", "])"));
        this.named = false;
        this.days = Arrays.stream(days).collect(Collectors.toMap(Day::word, Day::condition));
    }

    Kind kind() {
        return kind;
    }

    /** The row's own value: an id, a word, a list of words or a day. */
    String value() {
        return value;
    }

    /** What of the row {@code t} its values depend on: rows that agree in all of it are counted together. */
    String keys() {
        return local(keys);
    }

    /** What the keys are called. */
    String keyNames() {
        return keyNames;
    }

    /** The values of rows that agree in the keys, each on a line; {@code t} is a row of keys, null is no value. */
    String grouped() {
        return local(grouped);
    }

    /** Named days are those of {@link LocalDays}. */
    private static String local(String sql) {
        return sql.replace("WEEKEND", LocalDays.WEEKEND)
                .replace("MONTHEND", LocalDays.MONTHEND)
                .replace("TODAY", LocalDays.TODAY)
                .replace(":now", "cast(:now as timestamptz)");
    }

    /** Whether a value has a name of its own, which any row with it knows; all others are words of the messages. */
    boolean named() {
        return named;
    }

    /** Whether a row is let through by the values, which are those of the parameter as well. */
    String condition(List<String> values, String param) {
        if (!days.isEmpty()) {
            return values.stream()
                    .map(value -> "(" + local(days.getOrDefault(value, "false")) + ")")
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
        return kind == Kind.WORDS
                ? value() + " && cast(array [:" + param + "] as text[])"
                : value() + " in (:" + param + ")";
    }

    /** The values as the database compares them. */
    List<?> typed(List<String> values) {
        return kind == Kind.ID ? values.stream().map(UUID::fromString).toList() : values;
    }

    /** Whether the text can be a value at all. */
    boolean accepts(String text) {
        if (kind != Kind.ID) {
            return WORD.matcher(text).matches();
        }
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
