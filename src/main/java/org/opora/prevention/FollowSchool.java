package org.opora.prevention;

import org.opora.cycle.SchoolAdmitted;
import org.opora.cycle.SchoolLeft;
import org.opora.registry.Registry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A school that leaves the year leaves prevention at once; one that had left by mistake is back in it when it is admitted
 * again, since track 3 is for every school. Its instance that was stopped ends for itself and finds nothing more to do.
 */
@Component
class FollowSchool {

    private final SchoolPreventionRepository works;
    private final RunSchoolPrevention runSchoolPrevention;
    private final SchoolPreventionProcess process;
    private final Registry registry;

    FollowSchool(
            SchoolPreventionRepository works,
            RunSchoolPrevention runSchoolPrevention,
            SchoolPreventionProcess process,
            Registry registry) {
        this.works = works;
        this.runSchoolPrevention = runSchoolPrevention;
        this.process = process;
        this.registry = registry;
    }

    @EventListener
    void leave(SchoolLeft left) {
        works.findByCycleIdAndSchoolId(left.cycleId(), left.schoolId())
                .filter(work -> work.state() == SchoolPreventionState.OPEN)
                .ifPresent(work ->
                        runSchoolPrevention.end(left.cycleId(), left.schoolId(), SchoolPreventionState.WITHDRAWN));
    }

    @EventListener
    void comeBack(SchoolAdmitted admitted) {
        works.findByCycleIdAndSchoolId(admitted.cycleId(), admitted.schoolId())
                .filter(work -> work.state() == SchoolPreventionState.WITHDRAWN)
                .ifPresent(work -> {
                    runSchoolPrevention.reopen(work);
                    process.startAgain(
                            work.cycleId(),
                            registry.municipality(work.municipalityId()),
                            registry.school(work.schoolId()),
                            work.openings());
                });
    }
}
