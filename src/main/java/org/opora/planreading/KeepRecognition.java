package org.opora.planreading;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recognises an uploaded plan and keeps what was read until its doubts are settled; the file itself is not stored. */
@Service
public class KeepRecognition {

    private static final int PAGE_SIZE = 25;

    private final Access access;
    private final RecognisePlan plans;
    private final RecognitionStore store;
    private final ExecutorDictionary executors;
    private final Registry registry;
    private final Journal journal;

    KeepRecognition(
            Access access,
            RecognisePlan plans,
            RecognitionStore store,
            ExecutorDictionary executors,
            Registry registry,
            Journal journal) {
        this.access = access;
        this.plans = plans;
        this.store = store;
        this.executors = executors;
        this.registry = registry;
        this.journal = journal;
    }

    /**
     * One file, for a municipality or, without one, for the one that the document names.
     *
     * @return id of the kept recognition; a file that is refused leaves nothing
     */
    @Transactional
    public UUID upload(
            @Nullable UUID municipalityId,
            String fileName,
            byte[] content,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {
        if (municipalityId == null) {
            RecognisedPlan plan = plans.recognise(content, fileName, start, end, null);
            return keep(named(plan.header().municipality()), fileName, plan);
        }
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        return keep(
                municipalityId,
                fileName,
                plans.recogniseKnowing(content, fileName, start, end, executors.kinds(municipalityId)));
    }

    private UUID keep(UUID municipalityId, String fileName, RecognisedPlan plan) {
        UUID id = store.add(municipalityId, fileName, plan, access.viewer().accountId());
        journal.record(Journal.entry("planreading.recognised")
                .municipality(municipalityId)
                .subject("plan-recognition", id)
                .detail("file", fileName));
        return id;
    }

    /** The one of the person's municipalities that the document names. */
    private UUID named(String municipality) {
        return access.viewer().municipalityIds(Role.COORDINATOR).stream()
                .filter(id ->
                        !municipality.isEmpty() && NamedMunicipality.fits(municipality, registry.municipality(id)))
                .findFirst()
                .orElseThrow(() -> municipality.isEmpty()
                        ? new OporaException("plan.municipality-missing")
                        : new OporaException("plan.municipality-unknown", municipality));
    }

    /** Recognitions of the municipalities that the person coordinates, newest first. */
    @Transactional(readOnly = true)
    public Page<RecognitionLine> list(int pageNumber) {
        Set<UUID> municipalities = access.viewer().municipalityIds(Role.COORDINATOR);
        if (municipalities.isEmpty()) {
            throw new NotFoundException();
        }
        PageRequest page = PageRequest.of(Math.max(pageNumber, 0), PAGE_SIZE);
        long total = store.count(municipalities);
        return new PageImpl<>(store.list(municipalities, PAGE_SIZE, page.getOffset()), page, total);
    }

    /** The plan with the decisions made so far. */
    @Transactional(readOnly = true)
    public SettledPlan settled(UUID id) {
        Recognition recognition = store.get(id);
        UUID municipality = recognition.municipalityId();
        access.requireMunicipality(municipality, Role.COORDINATOR);
        return ApplyDecisions.to(
                recognition, store.decisions(id), registry.municipality(municipality), executors.of(municipality));
    }

    /** The plan, as long as something about it may be decided. */
    SettledPlan undecided(UUID id) {
        SettledPlan plan = settled(id);
        if (plan.roadmapId() != null) {
            throw new OporaException("plan.already-opened");
        }
        return plan;
    }

    /** The plan has been taken into work: nothing about it is decided here any more. */
    @Transactional
    public void opened(SettledPlan plan, UUID roadmapId) {
        access.requireMunicipality(plan.municipalityId(), Role.COORDINATOR);
        if (!store.opened(plan.recognitionId(), roadmapId)) {
            throw new OporaException("plan.already-opened");
        }
    }
}
