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
    private final CheckAddresses addresses;
    private final LocalToday today;
    private final Journal journal;

    AcceptMeasure(MeasureRepository measures, CheckAddresses addresses, LocalToday today, Journal journal) {
        this.measures = measures;
        this.addresses = addresses;
        this.today = today;
        this.journal = journal;
    }

    /** @param opened whether the person has opened the address that was given, and what is meant is there */
    @Transactional
    public void accept(UUID measureId, UUID by, boolean opened) {
        Measure measure = find(measureId);
        measure.accept(by, today.in(measure.municipalityId()));
        addresses.check(measure, null, by, opened);
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
