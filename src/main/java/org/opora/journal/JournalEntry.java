package org.opora.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal before it is written. Holds references, never names of people, so that a correction or an erasure
 * of a person leaves the journal whole.
 */
public final class JournalEntry {

    private final String action;
    private final Map<String, String> details = new LinkedHashMap<>();
    private @Nullable UUID municipalityId;
    private @Nullable UUID cycleId;
    private @Nullable UUID schoolId;
    private @Nullable String taskId;
    private @Nullable String subjectType;
    private @Nullable String subjectId;
    private @Nullable UUID onBehalfOf;

    JournalEntry(String action) {
        this.action = action;
    }

    public JournalEntry municipality(@Nullable UUID id) {
        municipalityId = id;
        return this;
    }

    public JournalEntry cycle(@Nullable UUID id) {
        cycleId = id;
        return this;
    }

    public JournalEntry school(@Nullable UUID id) {
        schoolId = id;
        return this;
    }

    /** The user task in which it happened; the task page shows its lines. */
    public JournalEntry task(@Nullable String id) {
        taskId = id;
        return this;
    }

    /** For whom it was done; without it the line tells for whom the person acts just now. */
    public JournalEntry onBehalfOf(@Nullable UUID absent) {
        onBehalfOf = absent;
        return this;
    }

    public JournalEntry subject(String type, Object id) {
        subjectType = type;
        subjectId = id.toString();
        return this;
    }

    /** A fact shown with the line, such as a number, a reason or «was → became». */
    public JournalEntry detail(String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
        return this;
    }

    /**
     * A fact out of the application's own words, kept as their keys, so that every reader reads it in the own language.
     *
     * @param keys keys of the message bundles
     */
    public JournalEntry words(String name, List<String> keys) {
        details.put(name, JournalWords.KEYS + String.join(" ", keys));
        return this;
    }

    @Nullable
    UUID onBehalfOf() {
        return onBehalfOf;
    }

    String action() {
        return action;
    }

    Map<String, String> details() {
        return details;
    }

    @Nullable
    UUID municipalityId() {
        return municipalityId;
    }

    @Nullable
    UUID cycleId() {
        return cycleId;
    }

    @Nullable
    UUID schoolId() {
        return schoolId;
    }

    @Nullable
    String taskId() {
        return taskId;
    }

    @Nullable
    String subjectType() {
        return subjectType;
    }

    @Nullable
    String subjectId() {
        return subjectId;
    }
}
