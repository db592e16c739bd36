package org.opora.monitoring;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

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

    @Embedded
    private SchoolNumbers numbers;

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

    private void take(SchoolNumbers given, LocalDate day) {
        enteredOn = day;
        numbers = given;
    }

    /** The numbers as they were given. */
    public SchoolNumbers numbers() {
        return numbers;
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
