package org.opora.monitoring.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.SchoolNumbers;
import org.opora.monitoring.Specialist;

/** Answers of the form {@code school-data}; an empty number is «нет данных». */
record SchoolDataAnswers(
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
        String internet,
        @Nullable String equipmentNote,
        String psychologist,
        String defectologist,
        String socialPedagogue) {

    SchoolNumbers numbers() {
        return new SchoolNumbers(
                teachers,
                vacancies,
                withoutCategory,
                trainedThreeYears,
                pupils,
                disabilities,
                schoolRegister,
                policeRegister,
                nonNativeRussian,
                singleParent,
                parentsHigherEducation,
                computers,
                equippedRooms,
                "YES".equals(internet),
                Objects.requireNonNullElse(equipmentNote, ""),
                Specialist.valueOf(psychologist),
                Specialist.valueOf(defectologist),
                Specialist.valueOf(socialPedagogue));
    }
}
