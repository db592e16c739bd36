package org.opora.methodics;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsultationRepository extends JpaRepository<Consultation, UUID> {}
