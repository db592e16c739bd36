package org.opora.cycle;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.supportcase.CaseStatus;
import org.opora.supportcase.Categories;
import org.opora.supportcase.ListedSchool;
import org.opora.supportcase.OpenCases;
import org.opora.supportcase.SupportCases;
import org.opora.supportcase.TrackPolicy;
import org.opora.supportcase.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school joins the support after the list was approved, by a document; one that had left it may join again. */
@Service
public class AdmitSchool {

    private final CycleRepository cycles;
    private final SupportCycleProcess process;
    private final SupportCases cases;
    private final OpenCases openCases;
    private final TrackPolicy policy;
    private final Registry registry;
    private final Access access;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    AdmitSchool(
            CycleRepository cycles,
            SupportCycleProcess process,
            SupportCases cases,
            OpenCases openCases,
            TrackPolicy policy,
            Registry registry,
            Access access,
            Journal journal,
            ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.process = process;
        this.cases = cases;
        this.openCases = openCases;
        this.policy = policy;
        this.registry = registry;
        this.access = access;
        this.journal = journal;
        this.events = events;
    }

    /** @param basis document by which the school is admitted */
    @Transactional
    public void admit(UUID cycleId, UUID schoolId, Categories categories, String basis) {
        Cycle cycle = cycles.findById(cycleId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(cycle.municipalityId(), Role.COORDINATOR);
        cycle.requireRunning();
        check(cycle, schoolId);
        Tracks tracks = policy.tracksOf(cycleId, categories);
        if (!tracks.any()) {
            throw new FieldRefusal("shnor", "cycle.no-track");
        }
        UUID caseId = openCases.openOne(cycleId, cycle.key(), new ListedSchool(schoolId, categories, tracks), basis);
        journal.record(Journal.entry("cycle.school-admitted")
                .municipality(cycle.municipalityId())
                .cycle(cycleId)
                .school(schoolId)
                .subject("support-case", caseId)
                .detail("basis", basis));
        process.schoolJoined(cycleId, caseId);
        events.publishEvent(new SchoolAdmitted(cycleId, schoolId));
    }

    private void check(Cycle cycle, UUID schoolId) {
        School school = registry.school(schoolId);
        if (!school.municipalityId().equals(cycle.municipalityId())) {
            throw new NotFoundException();
        }
        if (school.archived()) {
            throw new FieldRefusal("school", "cycle.school-archived");
        }
        if (cases.find(cycle.id(), schoolId)
                .filter(known -> known.status() != CaseStatus.WITHDRAWN)
                .isPresent()) {
            throw new FieldRefusal("school", "cycle.school-already-supported");
        }
    }
}
