package org.opora.roadmap;

import java.time.LocalDate;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** Takes a measure out: the row, its schools, and the instances that work on them. */
@Component
class DropMeasures {

    private final SchoolMeasureRepository schoolMeasures;
    private final RoadmapProcess process;
    private final LocalToday today;

    DropMeasures(SchoolMeasureRepository schoolMeasures, RoadmapProcess process, LocalToday today) {
        this.schoolMeasures = schoolMeasures;
        this.process = process;
        this.today = today;
    }

    void drop(Measure measure, String reason) {
        LocalDate day = today.in(measure.municipalityId());
        measure.cancel(reason, day);
        dropSchools(measure, day);
        process.replaced(measure.id());
    }

    void dropSchools(Measure measure, LocalDate day) {
        schoolMeasures.findByMeasureId(measure.id()).forEach(part -> part.cancel(day));
    }
}
