package org.opora.implementation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.document.Documents;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school hands in its roadmap of deficits; rows keep their ids over revisions where the measure stays. */
@Service
public class SubmitDeficitRoadmap {

    private final DeficitRoadmapRepository roadmaps;
    private final Documents documents;
    private final Journal journal;
    private final Clock clock;

    SubmitDeficitRoadmap(DeficitRoadmapRepository roadmaps, Documents documents, Journal journal, Clock clock) {
        this.roadmaps = roadmaps;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID submit(CaseScope scope, List<NewDeficit> deficits, List<UUID> files, UUID by) {
        Optional<DeficitRoadmap> known = roadmaps.findByScopeCaseId(scope.caseId());
        List<DeficitRow> rows =
                identified(deficits, known.map(DeficitRoadmap::rows).orElse(List.of()));
        known.ifPresent(roadmap -> roadmap.submit(rows, by, clock.instant()));
        DeficitRoadmap roadmap =
                known.orElseGet(() -> roadmaps.save(new DeficitRoadmap(scope, rows, by, clock.instant())));
        files.forEach(file -> documents.link(file, "deficit-roadmap", roadmap.id()));
        journal.record(Journal.entry("implementation.roadmap-submitted")
                .municipality(scope.municipalityId())
                .cycle(scope.cycleId())
                .school(scope.schoolId())
                .subject("deficit-roadmap", roadmap.id())
                .detail("revision", roadmap.revision()));
        return roadmap.id();
    }

    private static List<DeficitRow> identified(List<NewDeficit> deficits, List<DeficitRow> before) {
        List<DeficitRow> free = new ArrayList<>(before);
        List<DeficitRow> rows = new ArrayList<>();
        for (NewDeficit deficit : deficits) {
            Optional<DeficitRow> same = free.stream()
                    .filter(row -> row.measure().equals(deficit.measure())
                            || row.deficit().equals(deficit.deficit()))
                    .findFirst();
            same.ifPresent(free::remove);
            rows.add(new DeficitRow(
                    same.map(DeficitRow::rowId).orElseGet(UUID::randomUUID),
                    deficit.deficit(),
                    deficit.measure(),
                    deficit.due(),
                    deficit.owner(),
                    deficit.resource(),
                    deficit.proof()));
        }
        return rows;
    }
}
