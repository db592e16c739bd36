package org.opora.prevention.process;

import org.opora.prevention.Round;
import org.springframework.stereotype.Component;

/** Recommendations after the autumn analysis. */
@Component
class GiveRepeatRecommendationsHandler extends RoundRecommendations {

    GiveRepeatRecommendationsHandler(Parts parts) {
        super(parts, Round.REPEAT);
    }
}
