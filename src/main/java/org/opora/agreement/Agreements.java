package org.opora.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks agreements up for other features. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Agreements {

    private final PartnerAgreementRepository partners;
    private final MunicipalAgreementRepository municipal;

    Agreements(PartnerAgreementRepository partners, MunicipalAgreementRepository municipal) {
        this.partners = partners;
        this.municipal = municipal;
    }

    /** Schools that accompany this school on the day, as curator or partner. */
    public Set<UUID> partnersOf(UUID schoolId, LocalDate day) {
        return partners.inForce(schoolId, day).stream()
                .map(PartnerAgreement::partnerSchoolId)
                .collect(Collectors.toSet());
    }

    /** The pairs of this school in force on the day, the oldest first. */
    public List<PartnerAgreement> inForceOf(UUID schoolId, LocalDate day) {
        return partners.inForce(schoolId, day);
    }

    /** The municipality's own agreements of a cycle. */
    public List<MunicipalAgreement> ofCycle(UUID cycleId) {
        return municipal.findByCycleId(cycleId);
    }
}
