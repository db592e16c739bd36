package org.opora.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.document.Documents;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.programme.ProgrammeStatus;
import org.opora.programme.ProgrammeView;
import org.opora.programme.Programmes;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one school carries out; for its authority and for the school itself. */
@Service
public class ShowImplementation {

    private final Undertakings undertakings;
    private final DeficitRoadmapRepository roadmaps;
    private final ProgressReportRepository reports;
    private final PlanCorrectionRepository corrections;
    private final Programmes programmes;
    private final Registry registry;
    private final Documents documents;
    private final Access access;

    ShowImplementation(
            Undertakings undertakings,
            DeficitRoadmapRepository roadmaps,
            ProgressReportRepository reports,
            PlanCorrectionRepository corrections,
            Programmes programmes,
            Registry registry,
            Documents documents,
            Access access) {
        this.undertakings = undertakings;
        this.roadmaps = roadmaps;
        this.reports = reports;
        this.corrections = corrections;
        this.programmes = programmes;
        this.registry = registry;
        this.documents = documents;
        this.access = access;
    }

    /** @throws NotFoundException when nothing is carried out in the case, or the person may not see it */
    @Transactional(readOnly = true)
    public ImplementationView show(UUID caseId) {
        Optional<DeficitRoadmap> roadmap = roadmaps.findByScopeCaseId(caseId);
        List<ProgressReport> told = reports.findByScopeCaseIdOrderByReportedAtDesc(caseId);
        Optional<ProgrammeView> programme =
                programmes.ofCase(caseId).filter(view -> view.status() == ProgrammeStatus.APPROVED);
        School school = registry.school(roadmap.map(DeficitRoadmap::schoolId)
                .or(() -> programme.map(ProgrammeView::schoolId))
                .or(() -> told.stream().map(ProgressReport::schoolId).findFirst())
                .orElseThrow(NotFoundException::new));
        access.requireSchool(
                school.municipalityId(),
                school.id(),
                Role.COORDINATOR,
                Role.HEAD,
                Role.CONTROLLER,
                Role.METHODIST,
                Role.OPERATOR,
                Role.DIRECTOR,
                Role.STAFF);
        List<PlanCorrection> changed = corrections.findByScopeCaseIdOrderByEnteredAtDesc(caseId);
        Map<UUID, List<StoredFile>> files = new HashMap<>();
        roadmap.ifPresent(r -> files.put(r.id(), documents.linkedTo("deficit-roadmap", r.id())));
        told.forEach(r -> files.put(r.id(), documents.linkedTo("progress-report", r.id())));
        changed.forEach(c -> files.put(c.id(), documents.linkedTo("plan-correction", c.id())));
        return new ImplementationView(
                school.shortName(),
                undertakings.of(caseId, programme.map(ProgrammeView::id).orElse(null)),
                roadmap.orElse(null),
                told,
                changed,
                files);
    }
}
