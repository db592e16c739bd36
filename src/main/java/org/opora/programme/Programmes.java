package org.opora.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks programmes up for other features. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Programmes {

    private final ProgrammeRepository programmes;
    private final ProgrammeEditions editions;

    Programmes(ProgrammeRepository programmes, ProgrammeEditions editions) {
        this.programmes = programmes;
        this.editions = editions;
    }

    /** @throws org.opora.error.NotFoundException when there is none */
    public ProgrammeView byId(UUID id) {
        return view(programmes.get(id));
    }

    /** Kind and years of many programmes, in one statement; unknown ids are left out. */
    public Map<UUID, ProgrammeHeading> headings(Collection<UUID> ids) {
        return programmes.findAllById(ids).stream()
                .collect(Collectors.toMap(
                        Programme::id, one -> new ProgrammeHeading(one.kind(), one.startsOn(), one.endsOn())));
    }

    /** The approved programme whose period holds the day; the one approved last when there are several. */
    public Optional<ProgrammeView> inForceOf(UUID schoolId, LocalDate day) {
        return programmes.inForce(schoolId, day).map(this::view);
    }

    /** The newest programme written in this case, whatever became of it. */
    public Optional<ProgrammeView> ofCase(UUID caseId) {
        return programmes.findFirstByCaseIdOrderByCreatedAtDesc(caseId).map(this::view);
    }

    /** All programmes of the school over the years, newest first. */
    public List<ProgrammeView> ofSchool(UUID schoolId) {
        return programmes.findBySchoolIdOrderByCreatedAtDesc(schoolId).stream()
                .map(this::view)
                .toList();
    }

    /** All editions, oldest first. */
    public List<EditionView> editionsOf(UUID programmeId) {
        return editions.findByProgrammeIdOrderByNumber(programmeId).stream()
                .map(edition -> new EditionView(
                        edition.number(), edition.reason(), edition.authorId(), edition.createdAt(), edition.rows()))
                .toList();
    }

    /** The rows of one edition. */
    public ProgrammeRows rowsOf(UUID programmeId, int edition) {
        return editions.get(programmeId, edition).rows();
    }

    /** What changed from one edition to another. */
    public List<RowChange> difference(UUID programmeId, int from, int to) {
        return ProgrammeDifference.between(rowsOf(programmeId, from), rowsOf(programmeId, to));
    }

    private ProgrammeView view(Programme programme) {
        Set<UUID> authors = new HashSet<>();
        ProgrammeRows rows = ProgrammeRows.none();
        for (ProgrammeEdition edition : editions.findByProgrammeIdOrderByNumber(programme.id())) {
            authors.add(edition.authorId());
            rows = edition.rows();
        }
        return ProgrammeView.of(programme, rows, Set.copyOf(authors));
    }
}
