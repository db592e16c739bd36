package org.opora.prevention.process;

import org.opora.document.Documents;
import org.opora.prevention.Round;
import org.opora.prevention.WritePreventionAnalysis;
import org.springframework.stereotype.Component;

/** The autumn analysis of the municipality. */
@Component
class RepeatRegionalAnalysisHandler extends RegionalAnalysis {

    RepeatRegionalAnalysisHandler(
            WritePreventionAnalysis writePreventionAnalysis, PreventionTexts texts, Documents documents) {
        super(writePreventionAnalysis, texts, documents, Round.REPEAT);
    }
}
