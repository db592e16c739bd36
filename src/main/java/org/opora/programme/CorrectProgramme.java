package org.opora.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A monitoring of progress showed that measures must change: the programme in force gets a new edition. */
@Service
public class CorrectProgramme {

    private final ProgrammeRepository programmes;
    private final ProgrammeEditions editions;
    private final ProgrammeJournal journal;
    private final Clock clock;

    CorrectProgramme(
            ProgrammeRepository programmes, ProgrammeEditions editions, ProgrammeJournal journal, Clock clock) {
        this.programmes = programmes;
        this.editions = editions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Rewords, reschedules, adds and drops the named measures; everything else stays as it is.
     *
     * @throws OporaException programme.risk-without-measure or programme.measure-outside
     */
    @Transactional
    public void correct(UUID programmeId, MeasureChanges changes, UUID author) {
        Programme programme = programmes.get(programmeId);
        ProgrammeRows rows = editions.get(programmeId, programme.edition()).rows();
        List<Measure> measures = measures(rows, changes);
        if (changes.isEmpty() || measures.equals(rows.measures())) {
            return;
        }
        requireWhole(programme, rows, measures);
        programme.correct();
        editions.save(new ProgrammeEdition(
                programme,
                EditionReason.CORRECTION,
                new ProgrammeRows(rows.sections(), rows.indicators(), measures),
                author,
                clock.instant()));
        journal.record("programme.corrected", programme, null);
    }

    private static List<Measure> measures(ProgrammeRows rows, MeasureChanges changes) {
        Map<UUID, RowCorrection> byRow =
                changes.reworded().stream().collect(Collectors.toMap(RowCorrection::rowId, Function.identity()));
        Stream<Measure> kept = rows.measures().stream()
                .filter(measure -> !changes.dropped().contains(measure.rowId()))
                .map(measure -> corrected(measure, byRow.get(measure.rowId())));
        return Stream.concat(kept, changes.added().stream()).toList();
    }

    /** A risk without a measure, or a measure outside the period of the programme, is no programme. */
    private static void requireWhole(Programme programme, ProgrammeRows rows, List<Measure> measures) {
        for (RiskSection section : rows.sections()) {
            if (measures.stream().noneMatch(row -> row.sectionId().equals(section.rowId()))) {
                throw new OporaException("programme.risk-without-measure", section.aim());
            }
        }
        measures.stream()
                .filter(row -> !rows.measures().contains(row)
                        && (row.due().isAfter(programme.endsOn()) || row.due().isBefore(programme.startsOn())))
                .findFirst()
                .ifPresent(row -> {
                    throw new OporaException("programme.measure-outside", row.text());
                });
    }

    private static Measure corrected(Measure measure, @Nullable RowCorrection correction) {
        return correction == null
                ? measure
                : new Measure(
                        measure.rowId(),
                        measure.sectionId(),
                        correction.text(),
                        correction.due(),
                        measure.owner(),
                        measure.participants(),
                        measure.proof());
    }
}
