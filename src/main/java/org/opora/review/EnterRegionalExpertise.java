package org.opora.review;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator enters the regional conclusion, or waives it with a reason. */
@Service
public class EnterRegionalExpertise {

    private final RegionalExpertiseRepository expertises;
    private final Reviewing reviewing;
    private final RegionalExpertiseProcess process;
    private final Access access;
    private final Journal journal;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    EnterRegionalExpertise(
            RegionalExpertiseRepository expertises,
            Reviewing reviewing,
            RegionalExpertiseProcess process,
            Access access,
            Journal journal,
            Documents documents,
            ApplicationEventPublisher events) {
        this.expertises = expertises;
        this.reviewing = reviewing;
        this.process = process;
        this.access = access;
        this.journal = journal;
        this.documents = documents;
        this.events = events;
    }

    /** @throws OporaException review.regional-date when the letter is of a day to come */
    @Transactional
    public UUID receive(ReviewedSubject subject, RegionalConclusion conclusion, List<UUID> files, UUID by) {
        if (conclusion.date().isAfter(reviewing.today(subject.municipalityId()))) {
            throw new OporaException("review.regional-date");
        }
        RegionalExpertise expertise =
                expertises.save(RegionalExpertise.received(subject, conclusion, by, reviewing.now()));
        files.forEach(file -> documents.link(file, "regional-expertise", expertise.id()));
        journal.record(entry(expertise, "review.regional-received").detail("verdict", conclusion.verdict()));
        completed(subject, conclusion.number() == null ? "" : "№ " + conclusion.number());
        return expertise.id();
    }

    @Transactional
    public UUID waive(ReviewedSubject subject, String reason, UUID by) {
        RegionalExpertise expertise = expertises.save(RegionalExpertise.waived(subject, reason, by, reviewing.now()));
        journal.record(entry(expertise, "review.regional-waived").detail("reason", reason));
        completed(subject, reason);
        return expertise.id();
    }

    /** Entered on the page of the expertise before its date: the waiting case goes on. */
    @Transactional
    public void receiveEarly(UUID reviewId, RegionalConclusion conclusion) {
        Review review = reviewing.review(reviewId);
        access.requireMunicipality(review.municipalityId(), Role.COORDINATOR);
        ReviewedSubject subject = new ReviewedSubject(
                review.municipalityId(), review.schoolId(), review.cycleId(), review.caseId(), review.programmeId());
        receive(subject, conclusion, List.of(), access.viewer().accountId());
        UUID caseId = review.caseId();
        if (caseId != null) {
            process.received(caseId);
        }
    }

    private void completed(ReviewedSubject subject, String evidence) {
        UUID cycleId = subject.cycleId();
        if (cycleId != null) {
            events.publishEvent(new StageCompleted(
                    cycleId,
                    subject.schoolId(),
                    Stage.REGIONAL_EXPERTISE,
                    reviewing.today(subject.municipalityId()),
                    evidence));
        }
    }

    private static JournalEntry entry(RegionalExpertise expertise, String action) {
        return Journal.entry(action)
                .municipality(expertise.municipalityId())
                .cycle(expertise.cycleId())
                .school(expertise.schoolId())
                .subject("regional-expertise", expertise.id());
    }
}
