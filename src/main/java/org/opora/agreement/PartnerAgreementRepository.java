package org.opora.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Pairs of schools. */
interface PartnerAgreementRepository extends JpaRepository<PartnerAgreement, UUID> {

    @Query(
            """
            select a from PartnerAgreement a
            where a.schoolId = :schoolId and a.signedOn <= :day and a.validUntil >= :day order by a.signedOn""")
    List<PartnerAgreement> inForce(UUID schoolId, LocalDate day);

    @Query(
            """
            select a from PartnerAgreement a
            where (a.municipalityId in :municipalities or a.schoolId in :schools or a.partnerSchoolId in :schools)
              and a.kind in :kinds and a.signedOn <= :signedBy and a.validUntil >= :validOn
              and (lower(a.person) like :like escape '\\' or lower(coalesce(a.number, '')) like :like escape '\\'
                   or lower(coalesce(a.subject, '')) like :like escape '\\'
                   or exists (select s.id from School s where (s.id = a.schoolId or s.id = a.partnerSchoolId)
                              and lower(s.shortName) like :like escape '\\'))""")
    Page<PartnerAgreement> visible(
            Collection<UUID> municipalities,
            Collection<UUID> schools,
            Collection<PartnerKind> kinds,
            LocalDate signedBy,
            LocalDate validOn,
            String like,
            Pageable page);
}
