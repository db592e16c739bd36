package org.opora.classification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolLists extends JpaRepository<SchoolList, UUID> {

    Optional<SchoolList> findFirstByMunicipalityIdAndStatusOrderByYearDescActDateDesc(
            UUID municipalityId, SchoolList.Status status);
}
