package org.opora.publication;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored placements. */
interface PublicationRepository extends JpaRepository<Publication, UUID> {}
