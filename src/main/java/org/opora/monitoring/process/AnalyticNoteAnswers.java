package org.opora.monitoring.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.NoteText;

/** Answers of the form {@code analytic-note}. */
record AnalyticNoteAnswers(
        String sources,
        LocalDate periodFrom,
        LocalDate periodTo,
        String findings,
        String specifics,
        String causes,
        String recommendations,
        @Nullable List<UUID> files) {

    NoteText text() {
        return new NoteText(sources, periodFrom, periodTo, findings, specifics, causes, recommendations);
    }
}
