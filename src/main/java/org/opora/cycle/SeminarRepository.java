package org.opora.cycle;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeminarRepository extends JpaRepository<Seminar, UUID> {}
