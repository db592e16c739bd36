package org.opora.implementation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Corrections by case. */
interface PlanCorrectionRepository extends JpaRepository<PlanCorrection, UUID> {

    List<PlanCorrection> findByScopeCaseIdOrderByEnteredAtDesc(UUID caseId);
}
