package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/** Gives schools their part of an occurrence, each an instance of its own. */
@Component
class AskSchools {

    private final SchoolMeasureRepository schoolMeasures;
    private final OpeningDays opening;
    private final RoadmapProcess process;

    AskSchools(SchoolMeasureRepository schoolMeasures, OpeningDays opening, RoadmapProcess process) {
        this.schoolMeasures = schoolMeasures;
        this.opening = opening;
        this.process = process;
    }

    /** Whoever has done its part is not asked again, and whoever works on it is left in peace. */
    void ask(Roadmap roadmap, RoadmapRow row, Measure measure, List<School> schools) {
        LocalDate due = due(roadmap, measure);
        var known = schoolMeasures.findByMeasureId(measure.id()).stream()
                .collect(Collectors.toMap(SchoolMeasure::schoolId, one -> one));
        List<RoadmapProcess.SchoolStart> starts = new ArrayList<>();
        LocalDate opens = opening.ofSchools(roadmap, measure);
        for (School school : schools) {
            SchoolMeasure part = known.computeIfAbsent(
                    school.id(), id -> schoolMeasures.save(new SchoolMeasure(UUID.randomUUID(), measure, id)));
            if (part.state() != SchoolMeasureState.DONE && !part.underWay()) {
                starts.add(new RoadmapProcess.SchoolStart(
                        part.id(),
                        measure.id(),
                        school.id(),
                        row.position(),
                        measure.number(),
                        part.launch(due),
                        opens,
                        due));
            }
        }
        process.launchSchools(roadmap, starts);
    }

    /** The schools' own date, else the measure's, else the end of the plan. */
    static LocalDate due(Roadmap roadmap, Measure measure) {
        LocalDate ofSchools = measure.times().schoolDueNow();
        LocalDate own = ofSchools != null ? ofSchools : measure.times().dueNow();
        return own != null ? own : roadmap.end();
    }
}
