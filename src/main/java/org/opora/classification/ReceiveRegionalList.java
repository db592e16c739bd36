package org.opora.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.monitoring.Indices;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the list of schools that the region sent. */
@Service
public class ReceiveRegionalList {

    private final SchoolLists lists;
    private final ClassificationRepository classifications;
    private final Indices indices;
    private final Registry registry;
    private final Journal journal;
    private final Clock clock;

    ReceiveRegionalList(
            SchoolLists lists,
            ClassificationRepository classifications,
            Indices indices,
            Registry registry,
            Journal journal,
            Clock clock) {
        this.lists = lists;
        this.classifications = classifications;
        this.indices = indices;
        this.registry = registry;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws OporaException when no school or a school twice stands in it, or the document's date lies ahead */
    @Transactional
    public void receive(
            UUID cycleId, UUID municipalityId, ListTerms terms, RegionalBasis basis, List<RegionalLine> lines) {
        LocalDate today = LocalDate.now(
                clock.withZone(registry.municipality(municipalityId).zone()));
        if (lines.isEmpty()) {
            throw new OporaException("classification.empty-list");
        }
        if (basis.date().isAfter(today)) {
            throw new OporaException("classification.basis-ahead", today);
        }
        SchoolList list =
                lists.findById(cycleId).orElseGet(() -> lists.save(new SchoolList(cycleId, municipalityId, terms)));
        list.receivedFromRegion(basis);
        Set<UUID> seen = new HashSet<>();
        for (RegionalLine line : lines) {
            if (!seen.add(line.schoolId())) {
                throw new OporaException(
                        "classification.school-twice",
                        registry.school(line.schoolId()).shortName());
            }
            receive(list, line, list.resultsYear());
        }
        journal.record(Journal.entry("classification.regional-list-received")
                .municipality(municipalityId)
                .cycle(cycleId)
                .detail("number", basis.number())
                .detail("schools", lines.size()));
    }

    private void receive(SchoolList list, RegionalLine line, int schoolYear) {
        if (!registry.school(line.schoolId()).municipalityId().equals(list.municipalityId())) {
            throw new NotFoundException();
        }
        Categories.requireDecided(line.categories());
        Classification classification = classifications
                .findByCycleIdAndSchoolId(list.cycleId(), line.schoolId())
                .orElseGet(() -> new Classification(UUID.randomUUID(), list, line.schoolId()));
        classification.received(line);
        classifications.save(classification);
        indices.receive(line.schoolId(), schoolYear, line.socialIndex(), line.deficitIndex());
    }
}
