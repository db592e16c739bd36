package org.opora.prevention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work of one school on prevention in one year. */
@Entity
@Table(name = "school_prevention")
public class SchoolPrevention {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private SchoolPreventionState state;

    private LocalDate openedOn;
    private @Nullable LocalDate endedOn;
    private boolean firstAnalysisMissed;

    /** How often the work began: again when a school that left by mistake is back. */
    private int openings;

    @SuppressWarnings("NullAway")
    protected SchoolPrevention() {}

    /** Work that begins. */
    public SchoolPrevention(UUID id, UUID municipalityId, UUID cycleId, UUID schoolId, LocalDate openedOn) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        this.schoolId = schoolId;
        this.openedOn = openedOn;
        this.state = SchoolPreventionState.OPEN;
        this.openings = 1;
    }

    /** The autumn analysis opened before the spring one came. */
    public void missFirstAnalysis() {
        firstAnalysisMissed = true;
    }

    /** Ends the work once; what has ended stays as it is. */
    public void end(SchoolPreventionState how, LocalDate day) {
        if (state == SchoolPreventionState.OPEN) {
            state = how;
            endedOn = day;
        }
    }

    /** The school is back in the year that it had left; what it wrote before stays. */
    public void reopen() {
        state = SchoolPreventionState.OPEN;
        endedOn = null;
        openings++;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public SchoolPreventionState state() {
        return state;
    }

    /** @return how often the work began */
    public int openings() {
        return openings;
    }

    public boolean firstAnalysisMissed() {
        return firstAnalysisMissed;
    }
}
