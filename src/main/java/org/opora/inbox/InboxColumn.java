package org.opora.inbox;

import java.util.List;
import java.util.stream.Collectors;
import org.opora.bpmn.Stage;

/** A column of the list. Each can be shown, in any order, and each can be sorted by. */
public enum InboxColumn {
    TASK("t.name", "text"),
    SCHOOL("t.school_name", "text"),
    MUNICIPALITY("t.municipality_name", "text"),
    STAGE(stages(), "integer"),
    PROCESS("t.process_name", "text"),
    ROW("t.row_number", "text"),
    CATEGORY("nullif(array_to_string(t.categories, ' '), '')", "text"),
    TRACK("nullif(array_to_string(t.tracks, ' '), '')", "text"),
    /**
     * Never the bare column: it leads an index, and PostgreSQL 17 skips the other conditions on a leaf page of which the last
     * entry fails a comparison of rows that begins with a leading column. Tasks of the next municipality came through.
     */
    ROLE("coalesce(t.role, 'expert')", "text"),
    ASSIGNEE("p.name", "text"),
    DUE("t.due", "timestamptz"),
    OPENED("t.opened_at", "timestamptz"),
    CLOSED("t.closed_at", "timestamptz"),
    PRIORITY("t.priority", "integer"),
    STATE("t.state", "text");

    private static final List<InboxColumn> OPEN_LIST = List.of(TASK, SCHOOL, STAGE, DUE, ASSIGNEE);
    private static final List<InboxColumn> DONE_LIST = List.of(TASK, SCHOOL, STAGE, CLOSED, ASSIGNEE);
    private static final List<InboxColumn> WHOLE_LIST = List.of(TASK, SCHOOL, STAGE, DUE, STATE, ASSIGNEE);

    private static final List<InboxColumn> OTHERS_LIST = List.of(TASK, SCHOOL, ROLE, STAGE, DUE, ASSIGNEE);

    private final String expression;
    private final String type;

    InboxColumn(String expression, String type) {
        this.expression = expression;
        this.type = type;
    }

    /** What rows are ordered by. */
    String expression() {
        return expression;
    }

    /** The table that knows it where the row itself does not. */
    String join() {
        return this == ASSIGNEE
                ? " left join account p on p.id = case when t.state = 'OPEN' then t.assignee else t.closed_by end"
                : "";
    }

    /** Its type in the database. */
    String type() {
        return type;
    }

    /** What a person sees who has chosen no columns. */
    static List<InboxColumn> usual(InboxQuery.Tab tab) {
        return switch (tab) {
            case MINE, LATER, GROUP -> OPEN_LIST;
            case DONE -> DONE_LIST;
            case ALL -> WHOLE_LIST;
            case WATCHING -> OTHERS_LIST;
        };
    }

    /** Stages stand in the order of the year. */
    private static String stages() {
        return Stage.keys().stream()
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", ", "array_position(array [", "], t.stage)"));
    }
}
