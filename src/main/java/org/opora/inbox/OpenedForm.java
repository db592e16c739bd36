package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.StoredFile;
import org.opora.form.Draft;
import org.opora.form.FormSchema;

/**
 * A task's form, ready to be shown.
 *
 * @param data values it opens with: the server's, overlaid by a draft
 * @param prefilled the server's values of the fields that are to be filled in
 * @param returned by dotted path what comes back of an earlier answer to this task
 * @param own the viewer's draft
 * @param others drafts of other people on the same task, newest first
 * @param shown the draft whose text is shown; another person's when the viewer has none or asked for it
 * @param submissionId for this page; every retry from it names the same
 */
public record OpenedForm(
        InboxTask task,
        FormSchema schema,
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> prefilled,
        Map<String, Object> returned,
        @Nullable Draft own,
        List<Draft> others,
        @Nullable Draft shown,
        UUID submissionId,
        boolean editable,
        List<StoredFile> files) {}
