package org.opora.planreading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            Set.of("number", "date", "title", "municipality", "periodStart", "periodEnd", "bodies", "controller");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 80;

    private final Access access;
    private final KeepRecognition recognitions;
    private final RecognitionStore store;
    private final ExecutorDictionary dictionary;
    private final Journal journal;

    SettleDoubts(
            Access access,
            KeepRecognition recognitions,
            RecognitionStore store,
            ExecutorDictionary dictionary,
            Journal journal) {
        this.access = access;
        this.recognitions = recognitions;
        this.store = store;
        this.dictionary = dictionary;
        this.journal = journal;
    }

    /** Takes the proposal of a doubt, or lets the row stand as it is. */
    @Transactional
    public void accept(UUID id, String rowKey, String field, String code) {
        SettledPlan plan = recognitions.undecided(id);
        refuseLost(code);
        RecognisedRow row = row(plan, rowKey);
        RowIssue issue = row.issues().stream()
                .filter(one -> one.field().equals(field) && one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        decide(plan, Decision.accept(row, issue));
    }

    /** Takes every open doubt of a kind. */
    @Transactional
    public void acceptAll(UUID id, String code) {
        SettledPlan plan = recognitions.undecided(id);
        refuseLost(code);
        for (RecognisedRow row : plan.rows()) {
            row.issues().stream()
                    .filter(issue -> issue.code().equals(code))
                    .forEach(issue -> decide(plan, Decision.accept(row, issue)));
        }
    }

    /** Leaves out every row that has an open doubt of a kind. */
    @Transactional
    public void excludeAll(UUID id, String code) {
        SettledPlan plan = recognitions.undecided(id);
        if (!OfferedDecisions.exclude(code)) {
            throw new NotFoundException();
        }
        for (RecognisedRow row : plan.rows()) {
            if (row.issues().stream().anyMatch(issue -> issue.code().equals(code))) {
                decide(plan, Decision.exclude(row.key()));
            }
        }
    }

    /** Leaves a row out. */
    @Transactional
    public void exclude(UUID id, String rowKey) {
        SettledPlan plan = recognitions.undecided(id);
        decide(plan, Decision.exclude(row(plan, rowKey).key()));
    }

    /** Takes a row back that was left out; what else was decided about it stays. */
    @Transactional
    public void restore(UUID id, String rowKey) {
        takeBack(id, rowKey, Decision.ROW);
    }

    /** Takes back all that was decided about a row. */
    @Transactional
    public void undo(UUID id, String rowKey) {
        takeBack(id, rowKey, null);
    }

    private void takeBack(UUID id, String rowKey, @Nullable String subject) {
        SettledPlan plan = recognitions.undecided(id);
        store.undo(id, rowKey, subject);
        record(plan, rowKey, "restore");
    }

    /** Says who an executor is: for this plan and every later one of the municipality. */
    @Transactional
    public void name(UUID id, KnownExecutor executor) {
        dictionary.remember(recognitions.undecided(id).municipalityId(), executor);
    }

    /** Writes cells of a row anew; a cell left as it was is no decision. */
    @Transactional
    public void edit(UUID id, String rowKey, Map<String, String> cells) {
        SettledPlan plan = recognitions.undecided(id);
        Map<String, String> before = EditableCells.of(row(plan, rowKey));
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.keySet().retainAll(before.keySet());
        changed.entrySet().removeIf(cell -> Words.clean(cell.getValue())
                .equals(Words.clean(before.getOrDefault(cell.getKey(), ""))));
        ChosenEvidence.check(changed.getOrDefault(EditableCells.EVIDENCE, ""));
        write(plan, rowKey, changed);
    }

    /** Corrects what was found in the text of the order. */
    @Transactional
    public void editHeader(UUID id, Map<String, String> fields) {
        SettledPlan plan = recognitions.undecided(id);
        GivenPeriod.check(
                SettledHeader.day(fields.getOrDefault("periodStart", "")),
                SettledHeader.day(fields.getOrDefault("periodEnd", "")));
        Map<String, String> known = new LinkedHashMap<>(fields);
        known.keySet().retainAll(OF_HEADER);
        write(plan, Decision.HEADER, known);
    }

    private void write(SettledPlan plan, String rowKey, Map<String, String> cells) {
        cells.forEach((field, value) -> {
            String text = value.strip();
            decide(plan, Decision.edit(rowKey, field, text.substring(0, Math.min(text.length(), LONGEST))));
        });
    }

    private static void refuseLost(String code) {
        if (!OfferedDecisions.accept(code)) {
            throw new OporaException("plan.lost");
        }
    }

    private static RecognisedRow row(SettledPlan plan, String rowKey) {
        return plan.rows().stream()
                .filter(row -> row.key().equals(rowKey))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void decide(SettledPlan plan, Decision decision) {
        store.decide(plan.recognitionId(), decision, access.viewer().accountId());
        record(plan, decision.rowKey(), decision.kind().name().toLowerCase(Locale.ROOT));
    }

    private void record(SettledPlan plan, String rowKey, String decision) {
        journal.record(Journal.entry("planreading." + decision)
                .municipality(plan.municipalityId())
                .subject("plan-recognition", plan.recognitionId())
                .detail("row", shown(plan, rowKey))
                .detail("file", plan.fileName()));
    }

    /** How people call the row: its number and first words. */
    private static String shown(SettledPlan plan, String rowKey) {
        return Stream.concat(plan.rows().stream(), plan.excluded().stream())
                .filter(row -> row.key().equals(rowKey))
                .map(row -> (row.number() + " " + row.activity()).strip())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NAME)))
                .findFirst()
                .orElse("");
    }
}
