package org.opora.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Rewords and reschedules the named measures; everything else stays as it is. */
    @Transactional
    public void correct(UUID programmeId, List<RowCorrection> corrections, UUID author) {
        Programme programme = programmes.get(programmeId);
        ProgrammeRows rows = editions.get(programmeId, programme.edition()).rows();
        Map<UUID, RowCorrection> byRow =
                corrections.stream().collect(Collectors.toMap(RowCorrection::rowId, Function.identity()));
        List<Measure> measures = rows.measures().stream()
                .map(measure -> corrected(measure, byRow.get(measure.rowId())))
                .toList();
        if (!measures.equals(rows.measures())) {
            programme.correct();
            editions.save(new ProgrammeEdition(
                    programme,
                    EditionReason.CORRECTION,
                    new ProgrammeRows(rows.sections(), rows.indicators(), measures),
                    author,
                    clock.instant()));
            journal.record("programme.corrected", programme, null);
        }
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
