package org.opora.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.planreading.KeepRecognition;
import org.opora.planreading.PlanHeader;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.SchoolGroup;
import org.opora.planreading.SchoolNames;
import org.opora.planreading.SettledPlan;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.TitlePeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A recognised plan whose doubts are settled becomes a roadmap: its process asks for what is left and for the order. */
@Service
public class OpenRecognised {

    private final KeepRecognition recognitions;
    private final RecognisedRows recognised;
    private final OpenRoadmap openRoadmap;
    private final RoadmapRowRepository rows;
    private final Registry registry;

    OpenRecognised(
            KeepRecognition recognitions,
            RecognisedRows recognised,
            OpenRoadmap openRoadmap,
            RoadmapRowRepository rows,
            Registry registry) {
        this.recognitions = recognitions;
        this.recognised = recognised;
        this.openRoadmap = openRoadmap;
        this.rows = rows;
        this.registry = registry;
    }

    /**
     * Takes the plan into work.
     *
     * @param year first year of the plan; another one than the order's moves every date and asks for an order of its own
     * @return id of the roadmap
     * @throws OporaException when doubts are open that decide which rows there are, the document names another
     *     municipality, or a rule of opening speaks against it
     */
    @Transactional
    public UUID open(UUID recognitionId, @Nullable Integer year) {
        SettledPlan plan = recognitions.settled(recognitionId);
        PlanPeriod period = check(plan);
        int first = year == null ? period.start().getYear() : year;
        RebasePlan.requireYear(first);
        int years = first - period.start().getYear();
        UUID roadmap = openRoadmap.open(roadmap(plan, period, years));
        nameSchools(plan, roadmap);
        recognitions.opened(plan, roadmap);
        return roadmap;
    }

    private static PlanPeriod check(SettledPlan plan) {
        if (plan.roadmapId() != null) {
            throw new OporaException("plan.already-opened");
        }
        if (!plan.ready()) {
            throw new OporaException("plan.doubts-open", plan.blocking());
        }
        if (!plan.municipalityFits()) {
            throw new OporaException("plan.municipality-other", plan.header().municipality(), plan.municipality());
        }
        PlanPeriod period = plan.header().period();
        if (period == null) {
            throw new OporaException("plan.no-period");
        }
        return period;
    }

    private NewRoadmap roadmap(SettledPlan plan, PlanPeriod period, int years) {
        PlanHeader header = plan.header();
        boolean sameYear = years == 0;
        LocalDate startsOn = period.start().plusYears(years);
        LocalDate endsOn = period.end().plusYears(years);
        LocalDate ordered = sameYear ? header.date() : null;
        return new NewRoadmap(
                plan.municipalityId(),
                header.title().isBlank()
                        ? StoredWords.untitled(startsOn, endsOn)
                        : TitlePeriod.moved(header.title(), years),
                null,
                startsOn,
                endsOn,
                sameYear && !header.number().isBlank() ? header.number() : null,
                ordered,
                plan.controller().isBlank() ? StoredWords.CONTROLLER : plan.controller(),
                recognised.of(plan).stream()
                        .map(row -> RebasePlan.moved(row, years, null))
                        .toList(),
                null,
                plan.columns().stream()
                        .map(one -> new PlanHeading(PlanColumn.ofField(one.field()), one.heading()))
                        .toList());
    }

    /** Rows about schools that they name: those of the register that are meant; the rest is asked when the scope is confirmed. */
    private void nameSchools(SettledPlan plan, UUID roadmapId) {
        List<School> schools = registry.schools(plan.municipalityId());
        List<RoadmapRow> stored = rows.inOrder(roadmapId);
        for (int i = 0; i < stored.size(); i++) {
            RecognisedRow row = plan.rows().get(i);
            if (row.scope().groups().contains(SchoolGroup.NAMED)) {
                stored.get(i).proposeSchools(meant(row.scope().schools(), schools));
            }
        }
    }

    private static Set<UUID> meant(List<String> names, List<School> schools) {
        Set<UUID> meant = new HashSet<>();
        for (String name : names) {
            schools.stream()
                    .filter(school -> likeness(name, school) > 0)
                    .max(Comparator.comparingInt(school -> likeness(name, school)))
                    .ifPresent(school -> meant.add(school.id()));
        }
        return meant;
    }

    private static int likeness(String inPlan, School school) {
        return Math.max(SchoolNames.likeness(inPlan, school.name()), SchoolNames.likeness(inPlan, school.shortName()));
    }
}
