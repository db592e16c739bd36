package org.opora.cycle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CycleRepository extends JpaRepository<Cycle, UUID> {

    @Query("select c from Cycle c where c.municipalityId in :municipalities order by c.period.year desc, c.key desc")
    List<Cycle> ofMunicipalities(Collection<UUID> municipalities);

    @Query("select c from Cycle c where c.municipalityId = :municipality and c.period.year = :year")
    List<Cycle> ofYear(UUID municipality, int year);
}
