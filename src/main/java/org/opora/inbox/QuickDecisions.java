package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opora.form.FormSchemas;
import org.springframework.stereotype.Service;

/** Which tasks can be accepted or returned many at once: what a form of a certain hash says never changes. */
@Service
public class QuickDecisions {

    private static final int MOST_REMEMBERED = 1000;

    private final Map<String, Optional<QuickDecision>> known = new ConcurrentHashMap<>();
    private final FormSchemas forms;

    QuickDecisions(FormSchemas forms) {
        this.forms = forms;
    }

    /** Whether any of the rows can be. */
    public boolean anyOf(List<InboxRow> rows) {
        return rows.stream().map(InboxRow::task).anyMatch(task -> task.isOpen() && of(task).isPresent());
    }

    Optional<QuickDecision> of(InboxTask task) {
        String form = task.formId();
        String hash = task.formHash();
        if (form == null || hash == null) {
            return Optional.empty();
        }
        Optional<QuickDecision> remembered = known.get(hash);
        if (remembered != null) {
            return remembered;
        }
        Optional<QuickDecision> read = forms.pinned(form, hash).flatMap(schema -> QuickDecision.of(schema.json()));
        if (known.size() < MOST_REMEMBERED) {
            known.put(hash, read);
        }
        return read;
    }
}
