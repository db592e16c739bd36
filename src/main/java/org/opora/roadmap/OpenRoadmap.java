package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.schedule.PlanPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator takes a plan into work: it is stored row by row, and its process begins with what is in doubt. */
@Service
public class OpenRoadmap {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final ReadRowDates dates;
    private final RoadmapProcess process;
    private final OpeningRules rules;
    private final Registry registry;
    private final LocalToday today;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;

    OpenRoadmap(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            ReadRowDates dates,
            RoadmapProcess process,
            OpeningRules rules,
            Registry registry,
            LocalToday today,
            Access access,
            Journal journal,
            JdbcClient jdbc) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.dates = dates;
        this.process = process;
        this.rules = rules;
        this.registry = registry;
        this.today = today;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * @return id of the plan
     * @throws OporaException when a rule of {@link OpeningRules} speaks against it
     */
    @Transactional
    public UUID open(NewRoadmap plan) {
        access.requireMunicipality(plan.municipalityId(), Role.COORDINATOR);
        LocalDate day = today.in(plan.municipalityId());
        rules.check(plan, day);
        Municipality municipality = registry.municipality(plan.municipalityId());
        Roadmap roadmap = roadmaps.saveAndFlush(new Roadmap(
                UUID.randomUUID(),
                key(municipality, plan.start().getYear()),
                plan,
                access.viewer().accountId(),
                day));
        store(roadmap, plan.rows());
        process.start(roadmap);
        journal.record(Journal.entry("roadmap.opened")
                .municipality(plan.municipalityId())
                .subject("roadmap", roadmap.id())
                .detail("title", plan.title())
                .detail("rows", plan.rows().size()));
        return roadmap.id();
    }

    private String key(Municipality municipality, int year) {
        String base = municipality.slug() + "-plan-" + year;
        int earlier = jdbc.sql("select count(*) from roadmap where municipality_id = ? and key like ?")
                .params(municipality.id(), base + "-%")
                .query(Integer.class)
                .single();
        return base + "-" + (earlier + 1);
    }

    private void store(Roadmap roadmap, List<PlanRow> planned) {
        PlanPeriod period = new PlanPeriod(roadmap.start(), roadmap.end());
        List<RoadmapRow> stored = new ArrayList<>();
        List<Measure> occurrences = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            RowSchedules schedules = dates.read(planned.get(i), period);
            RoadmapRow row = new RoadmapRow(UUID.randomUUID(), roadmap, i + 1, planned.get(i), schedules);
            stored.add(row);
            occurrences.addAll(occurrences(row, schedules, 0));
        }
        rows.saveAllAndFlush(stored);
        measures.saveAll(occurrences);
    }

    /** The measures of a row, numbered after those it had before. */
    List<Measure> occurrences(RoadmapRow row, RowSchedules schedules, int before) {
        List<Measure> made = new ArrayList<>();
        for (MeasureDates one : dates.measures(schedules, row.executorRole() == ExecutorRole.SCHOOLS)) {
            made.add(new Measure(UUID.randomUUID(), row, before + made.size() + 1, one));
        }
        return made;
    }

    /** Behind the last row of its section and track; a section of its own stands at the end. */
    private int place(Roadmap roadmap, PlanRow row, int position) {
        return jdbc.sql(
                        """
                        select coalesce(max(place) filter (where track = :track), max(place), :position)
                          from roadmap_row where roadmap_id = :roadmap and section = :section
                        """)
                .param("track", row.track())
                .param("position", position)
                .param("roadmap", roadmap.id())
                .param("section", row.section())
                .query(Integer.class)
                .single();
    }

    /** Stores a row that an order adds to a running plan, where its section stands. */
    RoadmapRow append(Roadmap roadmap, PlanRow row) {
        int position = jdbc.sql("select coalesce(max(position), 0) + 1 from roadmap_row where roadmap_id = ?")
                .param(roadmap.id())
                .query(Integer.class)
                .single();
        RowSchedules schedules = dates.read(row, new PlanPeriod(roadmap.start(), roadmap.end()));
        RoadmapRow made = new RoadmapRow(UUID.randomUUID(), roadmap, position, row, schedules);
        made.standAt(place(roadmap, row, position));
        RoadmapRow added = rows.saveAndFlush(made);
        measures.saveAll(occurrences(added, schedules, 0));
        return added;
    }
}
