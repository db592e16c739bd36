package org.opora.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The newest numbers that a school gave about itself, of whatever monitoring. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class NewestNumbers {

    private final SchoolDataRepository data;

    NewestNumbers(SchoolDataRepository data) {
        this.data = data;
    }

    public Optional<SchoolNumbers> of(UUID schoolId) {
        return data.findFirstBySchoolIdOrderByEnteredOnDesc(schoolId).map(SchoolData::numbers);
    }
}
