package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored parts of schools. */
interface SchoolMeasureRepository extends JpaRepository<SchoolMeasure, UUID> {

    List<SchoolMeasure> findByMeasureId(UUID measureId);
}
