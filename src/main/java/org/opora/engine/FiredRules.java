package org.opora.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.jspecify.annotations.Nullable;

/** Collects the ids of the rules that match while one decision is evaluated on this thread. */
final class FiredRules implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<@Nullable List<String>> IDS = new ThreadLocal<>();

    static List<String> begin() {
        List<String> ids = new ArrayList<>();
        IDS.set(ids);
        return ids;
    }

    static void end() {
        IDS.remove();
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<String> ids = IDS.get();
        if (ids != null) {
            event.getMatchingRules().forEach(rule -> ids.add(rule.getId()));
        }
    }
}
