package org.opora.roadmap;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored plans. */
interface RoadmapRepository extends JpaRepository<Roadmap, UUID> {}
