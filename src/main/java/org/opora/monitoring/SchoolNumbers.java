package org.opora.monitoring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Numbers a school gives about itself; null is «нет данных». No pupil and no teacher is named. */
@Embeddable
public record SchoolNumbers(
        int teachers,
        int vacancies,
        int withoutCategory,
        int trainedThreeYears,
        int pupils,
        @Nullable Integer disabilities,
        @Nullable Integer schoolRegister,
        @Nullable Integer policeRegister,
        @Nullable Integer nonNativeRussian,
        @Nullable Integer singleParent,
        @Nullable Integer parentsHigherEducation,
        int computers,
        int equippedRooms,
        boolean fastInternet,
        String equipmentNote,
        @Enumerated(EnumType.STRING) Specialist psychologist,
        @Enumerated(EnumType.STRING) Specialist defectologist,
        @Enumerated(EnumType.STRING) Specialist socialPedagogue) {

    /** @throws OporaException when a part is larger than its whole */
    public SchoolNumbers {
        within(withoutCategory, teachers, "monitoring.more-than-teachers");
        within(trainedThreeYears, teachers, "monitoring.more-than-teachers");
        within(disabilities, pupils, "monitoring.more-than-pupils");
        within(schoolRegister, pupils, "monitoring.more-than-pupils");
        within(policeRegister, pupils, "monitoring.more-than-pupils");
        within(nonNativeRussian, pupils, "monitoring.more-than-pupils");
        within(singleParent, pupils, "monitoring.more-than-pupils");
        within(parentsHigherEducation, pupils, "monitoring.more-than-pupils");
    }

    private static void within(@Nullable Integer part, int whole, String code) {
        if (part != null && part > whole) {
            throw new OporaException(code, part, whole);
        }
    }
}
