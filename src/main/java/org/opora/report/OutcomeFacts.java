package org.opora.report;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.classification.Parameters;

/**
 * What is known of a school when the session decides about it.
 *
 * @param statusNow SHNOR, SHNSU, RISK, NORM, HIGH, COMMISSION, or NONE when there are no new results
 * @param lowBefore whether the school was ШНОР when its support began: in the list, or as it was admitted
 * @param programmeDone share of the programme's measures done, percent; null without a programme
 */
public record OutcomeFacts(
        UUID caseId,
        UUID schoolId,
        ReportState report,
        String statusNow,
        boolean lowBefore,
        @Nullable Integer programmeDone) {

    Map<String, @Nullable Object> asInputs(Parameters parameters) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("statusNow", statusNow);
        inputs.put("lowBefore", lowBefore);
        inputs.put("reportAccepted", report == ReportState.ACCEPTED);
        inputs.put("programmeDone", programmeDone);
        inputs.put("doneEnough", parameters.doneEnough());
        inputs.put("doneLow", parameters.doneLow());
        return inputs;
    }
}
