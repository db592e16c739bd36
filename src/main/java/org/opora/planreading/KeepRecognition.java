package org.opora.planreading;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
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
    private final Journal journal;

    KeepRecognition(Access access, RecognisePlan plans, RecognitionStore store, Journal journal) {
        this.access = access;
        this.plans = plans;
        this.store = store;
        this.journal = journal;
    }

    /** @return id of the kept recognition; a file that is refused leaves nothing */
    @Transactional
    public UUID upload(
            UUID municipalityId, String fileName, byte[] content, @Nullable LocalDate start, @Nullable LocalDate end) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        RecognisedPlan plan = plans.recognise(content, fileName, start, end, null);
        UUID id = store.add(municipalityId, fileName, plan, access.viewer().accountId());
        journal.record(Journal.entry("planreading.recognised")
                .municipality(municipalityId)
                .subject("plan-recognition", id)
                .detail("file", fileName));
        return id;
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
        access.requireMunicipality(recognition.municipalityId(), Role.COORDINATOR);
        return ApplyDecisions.to(recognition, store.decisions(id));
    }
}
