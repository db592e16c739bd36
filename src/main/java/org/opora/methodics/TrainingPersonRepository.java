package org.opora.methodics;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TrainingPersonRepository extends JpaRepository<TrainingPerson, UUID> {

    boolean existsByTrainingIdAndSchoolIdAndNameIgnoreCase(UUID trainingId, UUID schoolId, String name);
}
