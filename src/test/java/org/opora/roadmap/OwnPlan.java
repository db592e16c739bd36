package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.SchoolGroup;
import org.springframework.stereotype.Component;

/** A plan of rows as a test words them. */
@Component
public class OwnPlan {

    private final PlanWork work;
    private final OpenRoadmap openRoadmap;

    public OwnPlan(PlanWork work, OpenRoadmap openRoadmap) {
        this.work = work;
        this.openRoadmap = openRoadmap;
    }

    /** In force from today to the end of the year. */
    public PlanWork.Place running(int schools, PlanRow... rows) {
        PlanWork.Place place = work.place(schools);
        LocalDate today = work.today();
        place.roadmap = place.coordinator.call(() -> openRoadmap.open(new NewRoadmap(
                place.made.id(),
                "План мероприятий",
                null,
                today,
                today.withMonth(12).withDayOfMonth(31),
                "7",
                today,
                "начальник управления",
                List.of(rows),
                null)));
        place.settle();
        return place.runs();
    }

    /** A row that the coordinator does; with words for schools, all of them do their half beside. */
    public static PlanRow row(String number, String schedule, String ofSchools, String schoolSchedule) {
        return row(number, "", schedule, ofSchools, schoolSchedule, EvidenceClass.NONE);
    }

    /** The same in a section, with a result of that class. */
    public static PlanRow row(
            String number,
            String section,
            String schedule,
            String ofSchools,
            String schoolSchedule,
            EvidenceClass evidence) {
        return new PlanRow(
                number,
                section,
                "",
                "Работа " + number,
                List.of(new RowExecutor("координатор", null)),
                ExecutorRole.COORDINATOR,
                schedule,
                List.of(new RowResult("итог", evidence, null, null)),
                Set.of(ofSchools.isEmpty() ? SchoolGroup.NONE : SchoolGroup.ALL),
                "охват",
                List.of(),
                ofSchools,
                schoolSchedule,
                false,
                null,
                Map.of());
    }
}
