package org.opora.inbox.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxColumn;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxRow;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPriority;
import org.springframework.stereotype.Component;

/** What stands in a cell of the list: as text, which the page dresses, and as the value that the exported table holds. */
@Component
class CellWords {

    private final FacetWords facets;
    private final DueWords due;
    private final ModelNames models;

    CellWords(FacetWords facets, DueWords due, ModelNames models) {
        this.facets = facets;
        this.due = due;
        this.models = models;
    }

    /** The text of one cell, empty where the row has nothing to say. */
    public String of(InboxColumn column, InboxRow row) {
        InboxTask task = row.task();
        return switch (column) {
            case TASK -> models.of(task.name());
            case SCHOOL -> text(task.schoolName());
            case MUNICIPALITY -> text(task.facts().municipalityName());
            case STAGE -> task.stage() == null ? "" : facets.of(InboxFacet.STAGE, task.stage(), null);
            case PROCESS ->
                facets.of(InboxFacet.PROCESS, task.processKey(), task.facts().processName());
            case ROW -> text(task.facts().rowNumber());
            case CATEGORY -> all(InboxFacet.CATEGORY, task.facts().categories());
            case TRACK -> all(InboxFacet.TRACK, task.facts().tracks());
            case ROLE -> facets.of(InboxFacet.ROLE, task.role() == null ? "expert" : task.role(), null);
            case ASSIGNEE -> text(row.person());
            case DUE -> due.day(task.dueDay());
            case OPENED -> due.moment(task.openedAt(), task.zone());
            case CLOSED -> due.moment(task.closedAt(), task.zone());
            case PRIORITY ->
                facets.of(InboxFacet.PRIORITY, TaskPriority.of(task.priority()).word(), null);
            case STATE -> facets.of(InboxFacet.STATE, task.state().name().toLowerCase(Locale.ROOT), null);
        };
    }

    /** A day, a moment by the clock of the municipality or a number where the cell holds one, else its text. */
    Object value(InboxColumn column, InboxRow row) {
        InboxTask task = row.task();
        Object value =
                switch (column) {
                    case DUE -> task.dueDay();
                    case OPENED -> moment(task.openedAt(), task);
                    case CLOSED -> moment(task.closedAt(), task);
                    case ROW -> whole(task.facts().rowNumber());
                    default -> null;
                };
        return value == null ? of(column, row) : value;
    }

    private static @Nullable LocalDateTime moment(@Nullable Instant instant, InboxTask task) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, task.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The number of a row is one where it has no parts: 1.10 is no decimal. */
    private static @Nullable Integer whole(@Nullable String number) {
        return number != null && number.matches("[1-9]\\d{0,5}") ? Integer.valueOf(number) : null;
    }

    private String all(InboxFacet facet, List<String> values) {
        return values.stream().map(value -> facets.of(facet, value, null)).collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
