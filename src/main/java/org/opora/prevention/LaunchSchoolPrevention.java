package org.opora.prevention;

import java.util.List;
import java.util.UUID;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the work on prevention in every school of the municipality: track 3 is for all of them. */
@Service
public class LaunchSchoolPrevention {

    private final Registry registry;
    private final SchoolPreventionProcess process;
    private final Journal journal;

    LaunchSchoolPrevention(Registry registry, SchoolPreventionProcess process, Journal journal) {
        this.registry = registry;
        this.process = process;
        this.journal = journal;
    }

    /** Files one start per school and gives their number; a school already started is left alone. */
    @Transactional
    public int launch(UUID cycleId, UUID municipalityId) {
        List<School> schools = registry.schools(municipalityId);
        process.start(cycleId, registry.municipality(municipalityId), schools);
        journal.record(Journal.entry("prevention.launched")
                .municipality(municipalityId)
                .cycle(cycleId)
                .detail("schools", Integer.toString(schools.size())));
        return schools.size();
    }
}
