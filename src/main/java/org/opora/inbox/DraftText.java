package org.opora.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.Documents;
import org.opora.document.ReplacedFile;
import org.springframework.stereotype.Component;

/** The stored text of a draft as values of its form. What was saved before a file was replaced names the file of now. */
@Component
class DraftText {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> TREE = new TypeReference<>() {};

    private final Documents documents;
    private final ObjectMapper json;

    DraftText(Documents documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    Map<String, @Nullable Object> read(String taskId, String stored) {
        String text = stored;
        for (Map.Entry<UUID, List<ReplacedFile>> versions :
                documents.earlierVersions(TaskSession.FILES, taskId).entrySet()) {
            for (ReplacedFile earlier : versions.getValue()) {
                text = text.replace(
                        earlier.file().id().toString(), versions.getKey().toString());
            }
        }
        try {
            return json.readValue(text, TREE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored draft", e);
        }
    }
}
