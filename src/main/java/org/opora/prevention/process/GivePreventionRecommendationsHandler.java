package org.opora.prevention.process;

import org.opora.prevention.Round;
import org.springframework.stereotype.Component;

/** Recommendations after the spring analysis. */
@Component
class GivePreventionRecommendationsHandler extends RoundRecommendations {

    GivePreventionRecommendationsHandler(Parts parts) {
        super(parts, Round.FIRST);
    }
}
