package org.opora.inbox;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A question that the list is narrowed by. Several values of one are joined by or, several questions by and. */
public enum InboxFacet {
    MUNICIPALITY(Kind.ID, "t.municipality_id", "t.municipality_name"),
    SCHOOL(Kind.ID, "t.school_id", "t.school_name"),
    CATEGORY(Kind.WORDS, "t.categories", "null"),
    TRACK(Kind.WORDS, "t.tracks", "null"),
    STAGE(Kind.WORD, "t.stage", "null"),
    PROCESS(Kind.WORD, "t.process_key", "t.process_name"),
    ROW(Kind.ID, "t.row_id", "t.row_number || ' ' || left(t.row_text, 90)"),
    ROLE(Kind.WORD, "coalesce(t.role, 'expert')", "null"),
    ASSIGNEE(
            Kind.WORD,
            "case coalesce(t.closed_by, t.assignee) when :me then 'me' else coalesce(cast(coalesce(t.closed_by, t.assignee) as text), 'none') end",
            "null"),
    STATE(Kind.WORD, "lower(t.state)", "null"),
    /** Days are those of each task's own municipality: a list may hold several zones. */
    DUE(
            Kind.WORDS,
            """
            array_remove(array [case when t.state = 'OPEN' and t.due < :now then 'overdue' end, case when t.due is null then 'none' end,
             case when t.due_day = TODAY then 'today' end, case when t.due_day between TODAY and WEEKEND then 'week' end,
             case when t.due_day between TODAY and MONTHEND then 'month' end], null)""",
            "null"),
    OPENED(
            Kind.WORDS,
            """
            array_remove(array [case when t.opened_at >= cast(TODAY as timestamp) at time zone t.zone then 'today' end,
             case when t.opened_at >= cast(TODAY - 6 as timestamp) at time zone t.zone then 'week' end,
             case when t.opened_at >= cast(TODAY - 29 as timestamp) at time zone t.zone then 'month' end], null)""",
            "null"),
    PRIORITY(
            Kind.WORD,
            "case when t.priority > 50 then 'high' when t.priority < 50 then 'low' else 'normal' end",
            "null"),
    READ(
            Kind.WORD,
            "case when exists (select 1 from inbox_mark m where m.person_id = :me and m.task_id = t.id) then 'read' else 'unread' end",
            "null");

    /** How the value of a row is compared. */
    enum Kind {
        ID,
        WORD,
        WORDS
    }

    private static final String TODAY = "cast(cast(:now as timestamptz) at time zone t.zone as date)";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,80}");

    private final Kind kind;
    private final String value;
    private final String label;

    InboxFacet(Kind kind, String value, String label) {
        this.kind = kind;
        this.value = value;
        this.label = label;
    }

    Kind kind() {
        return kind;
    }

    /** The row's own value: an id, a word or a list of words. */
    String value() {
        return value.replace("WEEKEND", "cast(date_trunc('week', TODAY) as date) + 6")
                .replace("MONTHEND", "cast(date_trunc('month', TODAY) + interval '1 month' as date) - 1")
                .replace("TODAY", TODAY)
                .replace(":now", "cast(:now as timestamptz)")
                .replace("cast(cast(:now as timestamptz) as timestamptz)", "cast(:now as timestamptz)");
    }

    /** What the value is called, where the row itself knows. */
    String label() {
        return label;
    }

    /** Whether a row with this value is let through by the values named {@code param}. */
    String condition(String of, String param) {
        return kind == Kind.WORDS ? of + " && cast(array [:" + param + "] as text[])" : of + " in (:" + param + ")";
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
