package org.opora.roadmap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.account.SignedIn;
import org.opora.planreading.BlockingDoubts;
import org.opora.planreading.KeepRecognition;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RowIssue;
import org.opora.planreading.RowStatus;
import org.opora.planreading.SettleDoubts;
import org.opora.planreading.SettledPlan;
import org.springframework.stereotype.Component;

/** A plan read from a file and settled as a coordinator does it who agrees with every proposal. */
@Component
public class RecognisedPlans {

    private final KeepRecognition recognitions;
    private final SettleDoubts doubts;

    public RecognisedPlans(KeepRecognition recognitions, SettleDoubts doubts) {
        this.recognitions = recognitions;
        this.doubts = doubts;
    }

    /** Completes what is cut off, accepts what must be decided; the document's municipality is the one it was loaded for. */
    public SettledPlan settle(SignedIn coordinator, UUID id) {
        coordinator.run(() -> {
            doubts.editHeader(id, Map.of("municipality", ""));
            for (RecognisedRow row : recognitions.settled(id).rows()) {
                if (row.status() == RowStatus.TRUNCATED) {
                    doubts.edit(id, row.key(), Map.of("activity", "Восстановлено: " + row.activity() + " школ"));
                }
            }
            List<String> codes = recognitions.settled(id).rows().stream()
                    .flatMap(row -> row.issues().stream())
                    .filter(BlockingDoubts::blocks)
                    .map(RowIssue::code)
                    .distinct()
                    .toList();
            codes.forEach(code -> doubts.acceptAll(id, code));
        });
        return coordinator.call(() -> recognitions.settled(id));
    }
}
