package org.opora.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxColumn;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxRow;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPriority;
import org.springframework.stereotype.Component;

/** What stands in a cell of the list, as text: the page dresses it, the exported table takes it as it is. */
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

    private String all(InboxFacet facet, List<String> values) {
        return values.stream().map(value -> facets.of(facet, value, null)).collect(Collectors.joining(", "));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
