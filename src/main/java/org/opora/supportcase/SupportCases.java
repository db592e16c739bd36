package org.opora.supportcase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks cases up for other features. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class SupportCases {

    private final SupportCaseRepository cases;

    SupportCases(SupportCaseRepository cases) {
        this.cases = cases;
    }

    /** All cases of the cycle, ended ones included, by school. */
    public List<SupportCaseView> ofCycle(UUID cycleId) {
        return cases.findByCycleIdOrderByCaseKey(cycleId).stream()
                .map(SupportCase::view)
                .toList();
    }

    /** The school's cases over the years, newest first. */
    public List<SupportCaseView> ofSchool(UUID schoolId) {
        return cases.findBySchoolIdOrderByOpenedOnDesc(schoolId).stream()
                .map(SupportCase::view)
                .toList();
    }

    /** @throws NotFoundException when there is none */
    public SupportCaseView byId(UUID caseId) {
        return cases.findById(caseId).map(SupportCase::view).orElseThrow(NotFoundException::new);
    }

    /** The case of a school in a cycle, if it has one. */
    public Optional<SupportCaseView> find(UUID cycleId, UUID schoolId) {
        return cases.findByCycleIdAndSchoolId(cycleId, schoolId).map(SupportCase::view);
    }

    /** The person charged with the support by the school, if appointed. */
    public Optional<Responsible> responsibleOf(UUID caseId) {
        return cases.findById(caseId).flatMap(found -> Optional.ofNullable(found.responsible()));
    }

    /** Why the school left, if it did. */
    public Optional<Withdrawal> withdrawalOf(UUID caseId) {
        return cases.findById(caseId).flatMap(found -> Optional.ofNullable(found.withdrawal()));
    }
}
