package org.opora.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxColumn;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.InboxRow;
import org.opora.inbox.ListTasks;
import org.opora.table.Spreadsheet;
import org.opora.table.Workbook;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Exactly what is filtered, in its order and with its columns, as a table; the last line says when there is more. */
@Controller
class ExportController {

    private final ListTasks tasks;
    private final CellWords cells;
    private final MessageSource messages;

    ExportController(ListTasks tasks, CellWords cells, MessageSource messages) {
        this.tasks = tasks;
        this.cells = cells;
        this.messages = messages;
    }

    @GetMapping("/inbox/export.xlsx")
    ResponseEntity<byte[]> export(@RequestParam MultiValueMap<String, String> given, Locale locale) {
        InboxQuery asked = InboxAddress.read(Map.copyOf(given));
        InboxQuery query = asked.tab() == null ? asked.on(Tab.GROUP) : asked;
        String title = messages.getMessage("inbox.title", null, locale);
        List<List<?>> lines = new ArrayList<>();
        lines.add(query.shown().stream()
                .map(column -> messages.getMessage("inbox.column." + InboxAddress.word(column), null, locale))
                .toList());
        List<InboxRow> rows = tasks.all(query);
        rows.stream()
                .limit(ListTasks.MOST_EXPORTED)
                .forEach(row -> lines.add(
                        query.shown().stream().map(column -> cell(column, row)).toList()));
        if (rows.size() > ListTasks.MOST_EXPORTED) {
            lines.add(List.of(messages.getMessage("inbox.export.cut", new Object[] {ListTasks.MOST_EXPORTED}, locale)));
        }
        return Spreadsheet.download(title, new Workbook.Sheet(title, lines));
    }

    private Object cell(InboxColumn column, InboxRow row) {
        return cells.value(column, row);
    }
}
