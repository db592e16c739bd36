package org.opora.roadmap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The controlling person accepts or returns a measure; nobody accepts what they submitted themselves. */
@Service
public class AcceptMeasure {

    private final MeasureRepository measures;
    private final LocalToday today;
    private final Journal journal;

    AcceptMeasure(MeasureRepository measures, LocalToday today, Journal journal) {
        this.measures = measures;
        this.today = today;
        this.journal = journal;
    }

    @Transactional
    public void accept(UUID measureId, UUID by) {
        Measure measure = find(measureId);
        measure.accept(by, today.in(measure.municipalityId()));
        note("roadmap.accepted", measure, null);
    }

    /** @param words what is to be added or corrected */
    @Transactional
    public void sendBack(UUID measureId, UUID by, String words) {
        Measure measure = find(measureId);
        measure.sendBack(by, words);
        note("roadmap.returned", measure, words);
    }

    private Measure find(UUID measureId) {
        return measures.findById(measureId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, Measure measure, @Nullable String words) {
        journal.record(Journal.entry(action)
                .municipality(measure.municipalityId())
                .subject("roadmap-measure", measure.id())
                .detail("remark", words));
    }
}
