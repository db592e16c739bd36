package org.opora.classification;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolLists extends JpaRepository<SchoolList, UUID> {}
