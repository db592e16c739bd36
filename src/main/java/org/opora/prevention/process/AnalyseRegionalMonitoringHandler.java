package org.opora.prevention.process;

import org.opora.document.Documents;
import org.opora.prevention.Round;
import org.opora.prevention.WritePreventionAnalysis;
import org.springframework.stereotype.Component;

/** The spring analysis of the municipality. */
@Component
class AnalyseRegionalMonitoringHandler extends RegionalAnalysis {

    AnalyseRegionalMonitoringHandler(
            WritePreventionAnalysis writePreventionAnalysis, PreventionTexts texts, Documents documents) {
        super(writePreventionAnalysis, texts, documents, Round.FIRST);
    }
}
