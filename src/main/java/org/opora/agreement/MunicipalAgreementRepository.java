package org.opora.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Agreements of municipalities. */
interface MunicipalAgreementRepository extends JpaRepository<MunicipalAgreement, UUID> {

    @Query(
            """
            select m from MunicipalAgreement m
            where m.municipalityId in :municipalities and m.signedOn <= :signedBy and m.validUntil >= :validOn
              and (lower(m.subject) like :like escape '\\' or lower(coalesce(m.number, '')) like :like escape '\\'
                   or exists (select p.name from MunicipalAgreement x join x.parties p
                              where x.id = m.id and lower(p.name) like :like escape '\\'))""")
    Page<MunicipalAgreement> visible(
            Collection<UUID> municipalities, LocalDate signedBy, LocalDate validOn, String like, Pageable page);

    List<MunicipalAgreement> findByCycleId(UUID cycleId);
}
