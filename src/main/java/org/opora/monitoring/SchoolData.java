package org.opora.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data a school gave about its staff, pupils and equipment in one monitoring. */
@Entity
public class SchoolData {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID partId;
    private UUID municipalityId;
    private UUID schoolId;
    private int schoolYear;
    private LocalDate enteredOn;
    private int teachers;
    private int vacancies;
    private int withoutCategory;
    private int trainedThreeYears;
    private int pupils;
    private @Nullable Integer disabilities;
    private @Nullable Integer schoolRegister;
    private @Nullable Integer policeRegister;
    private @Nullable Integer nonNativeRussian;
    private @Nullable Integer singleParent;
    private @Nullable Integer parentsHigherEducation;
    private int computers;
    private int equippedRooms;
    private boolean fastInternet;
    private String equipmentNote;

    @Enumerated(EnumType.STRING)
    private Specialist psychologist;

    @Enumerated(EnumType.STRING)
    private Specialist defectologist;

    @Enumerated(EnumType.STRING)
    private Specialist socialPedagogue;

    protected SchoolData() {}

    SchoolData(UUID id, SchoolPart part, int schoolYear, SchoolNumbers numbers, LocalDate day) {
        this.id = id;
        this.partId = part.id();
        this.municipalityId = part.municipalityId();
        this.schoolId = part.schoolId();
        this.schoolYear = schoolYear;
        take(numbers, day);
    }

    void enter(SchoolNumbers numbers, LocalDate day) {
        take(numbers, day);
    }

    private void take(SchoolNumbers numbers, LocalDate day) {
        enteredOn = day;
        teachers = numbers.teachers();
        vacancies = numbers.vacancies();
        withoutCategory = numbers.withoutCategory();
        trainedThreeYears = numbers.trainedThreeYears();
        pupils = numbers.pupils();
        disabilities = numbers.disabilities();
        schoolRegister = numbers.schoolRegister();
        policeRegister = numbers.policeRegister();
        nonNativeRussian = numbers.nonNativeRussian();
        singleParent = numbers.singleParent();
        parentsHigherEducation = numbers.parentsHigherEducation();
        computers = numbers.computers();
        equippedRooms = numbers.equippedRooms();
        fastInternet = numbers.fastInternet();
        equipmentNote = numbers.equipmentNote();
        psychologist = numbers.psychologist();
        defectologist = numbers.defectologist();
        socialPedagogue = numbers.socialPedagogue();
    }

    /** The numbers as they were given. */
    public SchoolNumbers numbers() {
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
                fastInternet,
                equipmentNote,
                psychologist,
                defectologist,
                socialPedagogue);
    }

    public UUID schoolId() {
        return schoolId;
    }

    public int schoolYear() {
        return schoolYear;
    }

    public LocalDate enteredOn() {
        return enteredOn;
    }
}
