package org.opora.monitoring.process;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.AnalysisText;

/** Answers of the form {@code school-analysis}. */
record SchoolAnalysisAnswers(
        String monitoring, String findings, @Nullable String causes, String planned, @Nullable List<UUID> files) {

    AnalysisText text() {
        return new AnalysisText(monitoring, findings, Objects.requireNonNullElse(causes, ""), planned);
    }
}
