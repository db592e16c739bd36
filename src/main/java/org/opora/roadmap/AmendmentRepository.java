package org.opora.roadmap;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored changes of plans. */
interface AmendmentRepository extends JpaRepository<Amendment, UUID> {}
