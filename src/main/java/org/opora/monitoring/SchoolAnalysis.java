package org.opora.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** What a school found out about its own results and plans to do. */
@Entity
public class SchoolAnalysis {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID partId;
    private UUID municipalityId;
    private UUID schoolId;
    private LocalDate writtenOn;
    private String monitoring;
    private String findings;
    private String causes;
    private String planned;

    protected SchoolAnalysis() {}

    SchoolAnalysis(UUID id, SchoolPart part, AnalysisText text, LocalDate day) {
        this.id = id;
        this.partId = part.id();
        this.municipalityId = part.municipalityId();
        this.schoolId = part.schoolId();
        take(text, day);
    }

    void write(AnalysisText text, LocalDate day) {
        take(text, day);
    }

    private void take(AnalysisText text, LocalDate day) {
        writtenOn = day;
        monitoring = text.monitoring();
        findings = text.findings();
        causes = text.causes();
        planned = text.planned();
    }

    public UUID id() {
        return id;
    }

    public UUID partId() {
        return partId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public String monitoring() {
        return monitoring;
    }

    public String findings() {
        return findings;
    }

    public String causes() {
        return causes;
    }

    public String planned() {
        return planned;
    }
}
