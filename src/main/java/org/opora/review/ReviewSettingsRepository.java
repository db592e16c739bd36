package org.opora.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Parameters of the expertise; those of the latest year that has any hold on. */
interface ReviewSettingsRepository extends JpaRepository<ReviewSettings, ReviewSettings.Key> {

    @Query(
            """
            select s from ReviewSettings s where s.id.municipalityId = :municipalityId and s.id.year <= :year
            order by s.id.year desc limit 1""")
    Optional<ReviewSettings> newest(UUID municipalityId, int year);
}
