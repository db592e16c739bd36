package org.opora.planreading;

import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A line that the reader set aside (a repetition, the rest of the row above, a section, a heading) becomes a row of its own
 * because a person says so, and back. The source is read again, so the account of its lines balances either way; what was
 * decided about other rows stays.
 */
@Service
public class MakeRows {

    private final KeepRecognition recognitions;
    private final RecognitionStore store;
    private final ReadPlan plans;
    private final ExecutorDictionary executors;
    private final Journal journal;

    MakeRows(
            KeepRecognition recognitions,
            RecognitionStore store,
            ReadPlan plans,
            ExecutorDictionary executors,
            Journal journal) {
        this.recognitions = recognitions;
        this.store = store;
        this.plans = plans;
        this.executors = executors;
        this.journal = journal;
    }

    /** The line becomes a row. */
    @Transactional
    public void make(UUID id, int line) {
        SettledPlan plan = recognitions.undecided(id);
        boolean aside = plan.report().lines().stream().anyMatch(one -> one.line() == line && one.mayBeRow());
        readAgain(plan, line, aside, true);
    }

    /** The line is again what the reader took it for; what was decided about it as a row is forgotten. */
    @Transactional
    public void takeBack(UUID id, int line) {
        SettledPlan plan = recognitions.undecided(id);
        KeptSource source = plan.source();
        readAgain(plan, line, source != null && source.madeRows().contains(line), false);
        store.undo(id, DraftRow.key(line), null);
    }

    private void readAgain(SettledPlan plan, int line, boolean known, boolean row) {
        UUID id = plan.recognitionId();
        store.lock(id);
        RecognisedPlan read = store.get(id).plan();
        KeptSource source = read.source();
        if (source == null || !known) {
            throw new NotFoundException();
        }
        store.replace(id, plans.read(source.making(line, row), options(plan, read.header())));
        journal.record(Journal.entry(row ? "planreading.make-row" : "planreading.unmake-row")
                .municipality(plan.municipalityId())
                .subject("plan-recognition", id)
                .detail("line", String.valueOf(line))
                .detail("file", plan.fileName()));
    }

    /** The period is the one that was found or given at first. */
    private ReadingOptions options(SettledPlan plan, PlanHeader first) {
        var period = first.period();
        return new ReadingOptions(
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                named -> executors.kinds(plan.municipalityId()));
    }
}
