package org.opora.planreading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about a recognised plan, one by one or all of a kind; each is kept at once, so closing the page loses nothing. */
@Service
public class SettleDoubts {

    private static final Set<String> OF_HEADER =
            Set.of("number", "date", "title", "municipality", "periodStart", "periodEnd");
    private static final Set<String> LOST = Set.of("head-lost", "end-lost");
    private static final int LONGEST = 2_000;

    private final Access access;
    private final KeepRecognition recognitions;
    private final RecognitionStore store;
    private final Journal journal;

    SettleDoubts(Access access, KeepRecognition recognitions, RecognitionStore store, Journal journal) {
        this.access = access;
        this.recognitions = recognitions;
        this.store = store;
        this.journal = journal;
    }

    /** Takes the proposal of a doubt, or lets the row stand as it is. */
    @Transactional
    public void accept(UUID id, String rowKey, String field, String code) {
        SettledPlan plan = recognitions.settled(id);
        refuseLost(code);
        RowIssue issue = row(plan, rowKey).issues().stream()
                .filter(one -> one.field().equals(field) && one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        decide(plan, Decision.accept(rowKey, issue), code);
    }

    /** Takes every open doubt of a kind. */
    @Transactional
    public void acceptAll(UUID id, String code) {
        SettledPlan plan = recognitions.settled(id);
        refuseLost(code);
        for (RecognisedRow row : plan.rows()) {
            row.issues().stream()
                    .filter(issue -> issue.code().equals(code))
                    .forEach(issue -> decide(plan, Decision.accept(row.key(), issue), code));
        }
    }

    /** Leaves out every row that has an open doubt of a kind. */
    @Transactional
    public void excludeAll(UUID id, String code) {
        SettledPlan plan = recognitions.settled(id);
        for (RecognisedRow row : plan.rows()) {
            if (row.issues().stream().anyMatch(issue -> issue.code().equals(code))) {
                decide(plan, Decision.exclude(row.key()), code);
            }
        }
    }

    /** Leaves a row out. */
    @Transactional
    public void exclude(UUID id, String rowKey) {
        SettledPlan plan = recognitions.settled(id);
        decide(plan, Decision.exclude(row(plan, rowKey).key()), "row");
    }

    /** Takes back all that was decided about a row. */
    @Transactional
    public void restore(UUID id, String rowKey) {
        SettledPlan plan = recognitions.settled(id);
        store.undo(id, rowKey);
        record(plan, rowKey, "restored");
    }

    /** Writes cells of a row anew; a cell left as it was is no decision. */
    @Transactional
    public void edit(UUID id, String rowKey, Map<String, String> cells) {
        SettledPlan plan = recognitions.settled(id);
        Map<String, String> before = EditableCells.of(row(plan, rowKey));
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.keySet().retainAll(before.keySet());
        changed.entrySet().removeIf(cell -> Words.clean(cell.getValue())
                .equals(Words.clean(before.getOrDefault(cell.getKey(), ""))));
        write(plan, rowKey, changed);
    }

    /** Corrects what was found in the text of the order. */
    @Transactional
    public void editHeader(UUID id, Map<String, String> fields) {
        SettledPlan plan = recognitions.settled(id);
        String start = fields.getOrDefault("periodStart", "");
        String end = fields.getOrDefault("periodEnd", "");
        if (!start.isEmpty() && !end.isEmpty() && end.compareTo(start) < 0) {
            throw new OporaException("plan.period");
        }
        Map<String, String> known = new LinkedHashMap<>(fields);
        known.keySet().retainAll(OF_HEADER);
        write(plan, Decision.HEADER, known);
    }

    private void write(SettledPlan plan, String rowKey, Map<String, String> cells) {
        cells.forEach((field, value) -> {
            String text = value.strip();
            decide(plan, Decision.edit(rowKey, field, text.substring(0, Math.min(text.length(), LONGEST))), field);
        });
    }

    private static void refuseLost(String code) {
        if (LOST.contains(code)) {
            throw new OporaException("plan.lost");
        }
    }

    private static RecognisedRow row(SettledPlan plan, String rowKey) {
        return plan.rows().stream()
                .filter(row -> row.key().equals(rowKey))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void decide(SettledPlan plan, Decision decision, String about) {
        store.decide(plan.recognitionId(), decision, access.viewer().accountId());
        record(plan, decision.rowKey(), decision.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + about);
    }

    private void record(SettledPlan plan, String rowKey, String decision) {
        journal.record(Journal.entry("planreading.decided")
                .municipality(plan.municipalityId())
                .subject("plan-recognition", plan.recognitionId())
                .detail("row", rowKey)
                .detail("decision", decision));
    }
}
