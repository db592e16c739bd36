package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What plans tell the process engine. */
public interface RoadmapProcess {

    /** Starts the process of a plan. */
    void start(Roadmap roadmap);

    /** Asks for one root instance per measure; measures must have been given the number of this launch. */
    void launch(Roadmap roadmap, List<MeasureStart> measures);

    /** Asks for one root instance per school. */
    void launchSchools(Roadmap roadmap, List<SchoolStart> schools);

    /** The date of a measure that waits for one was named. */
    void dated(UUID measureId);

    /** The stage that does the measure's work has ended. */
    void stageEnded(UUID measureId);

    /** Nothing more is expected of the measure's schools. */
    void schoolsReported(UUID measureId);

    /** Ends the instances of a measure and its schools, because the row was amended or taken out. */
    void replaced(UUID measureId);

    /** Ends the instance of one school that the row is no longer about. */
    void schoolLeft(UUID schoolMeasureId);

    /** Ends the instances of schools that have not reported: their measure is closed. */
    void closedWithoutSchools(UUID measureId);

    /** A change of the plan was proposed and needs its order. */
    void amended(UUID roadmapId, UUID amendmentId);

    /** Tells the plan that it is cancelled. */
    void cancelled(UUID roadmapId);

    /** Ends all instances of measures and schools of a plan. */
    void endMeasures(UUID roadmapId);

    /** Measures that waited for the plan to go on open now. */
    void resumed(UUID roadmapId);

    /** @return false when the measure no longer waits for its start */
    boolean openEarly(UUID measureId);

    /** Ends the schools' wait for their start. @return false when no school waits */
    boolean openForSchoolsEarly(UUID measureId);

    /** Ends the wait for the last date of a plan. @return false when the plan does not wait for it */
    boolean closeEarly(UUID roadmapId);

    /**
     * A measure that is to run.
     *
     * @param position of its row in the plan
     * @param launch number of this launch
     */
    record MeasureStart(UUID measureId, UUID rowId, int position, int number, int launch) {}

    /** A school's part that is to run. */
    record SchoolStart(
            UUID schoolMeasureId,
            UUID measureId,
            UUID schoolId,
            int position,
            int number,
            int launch,
            LocalDate opens,
            @Nullable LocalDate due) {}
}
