package org.opora.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files: ids of stored documents that were uploaded for this very task, or that the task was opened with. */
final class FilesAnswer {

    private static final int MOST = 50;

    private FilesAnswer() {}

    static @Nullable Object read(Answer answer) {
        if (!(answer.raw() instanceof List<?> given)) {
            return answer.refuse("type");
        }
        int most = answer.field().json().path("multiple").asBoolean(false) ? MOST : 1;
        if (given.size() > most) {
            return answer.refuse("files.most", most);
        }
        List<?> prefilled = Tree.list(Tree.at(answer.known(), answer.field().key()));
        List<UUID> files = new ArrayList<>();
        for (Object entry : given) {
            UUID id = id(entry);
            boolean own = id != null && answer.context().documents().contains(id);
            boolean shown = id != null && prefilled != null && prefilled.contains(id.toString());
            if (id == null || !own && !shown || files.contains(id)) {
                return answer.refuse("file");
            }
            files.add(id);
        }
        return files;
    }

    private static @Nullable UUID id(@Nullable Object value) {
        try {
            return value instanceof String text ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
