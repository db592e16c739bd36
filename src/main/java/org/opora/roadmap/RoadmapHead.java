package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.opora.engine.LaunchProgress;

/** What stands above the table of a plan. */
public record RoadmapHead(
        Roadmap roadmap,
        String municipality,
        LocalDate today,
        List<SectionProgress> sections,
        LaunchProgress launches,
        boolean mayCoordinate,
        boolean maySteer,
        boolean mayRecord) {

    public int total() {
        return sections.stream().mapToInt(SectionProgress::total).sum();
    }

    public int done() {
        return sections.stream().mapToInt(SectionProgress::done).sum();
    }

    public int late() {
        return sections.stream().mapToInt(SectionProgress::late).sum();
    }

    public int percent() {
        return total() == 0 ? 0 : done() * 100 / total();
    }
}
