package org.opora.prevention.process;

import org.opora.document.Documents;
import org.opora.prevention.Round;
import org.opora.prevention.WritePreventionAnalysis;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The autumn analysis of a school. */
@Component
class RepeatSchoolPreventionAnalysisHandler extends SchoolAnalysisTask {

    RepeatSchoolPreventionAnalysisHandler(
            WritePreventionAnalysis writePreventionAnalysis,
            PreventionTexts texts,
            Registry registry,
            Documents documents) {
        super(writePreventionAnalysis, texts, registry, documents, Round.REPEAT);
    }
}
