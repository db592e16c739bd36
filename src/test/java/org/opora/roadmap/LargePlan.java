package org.opora.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.opora.TestMunicipalities;
import org.opora.inbox.InboxTask;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.SchoolGroup;
import org.springframework.stereotype.Component;

/** A plan of many rows, each with a half of its own for every school of a large municipality. */
@Component
public class LargePlan {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final PlanWork work;
    private final TestMunicipalities municipalities;
    private final OpenRoadmap openRoadmap;

    public LargePlan(PlanWork work, TestMunicipalities municipalities, OpenRoadmap openRoadmap) {
        this.work = work;
        this.municipalities = municipalities;
        this.openRoadmap = openRoadmap;
    }

    /** Everything but the last confirmation: {@link #start} launches it. */
    public PlanWork.Place prepared(int rows, int schools) {
        PlanWork.Place place = work.place(0);
        municipalities.addSchools(place.made.id(), schools);
        place.give("shnor", List.of()).give("shnsu", List.of()).give("risk", List.of());
        LocalDate today = work.today();
        place.roadmap = place.coordinator.call(() -> openRoadmap.open(new NewRoadmap(
                place.made.id(),
                "План на " + rows + " строк",
                null,
                today,
                today.plusMonths(10),
                "1",
                today,
                "начальник управления",
                IntStream.rangeClosed(1, rows).mapToObj(n -> row(n, today)).toList(),
                null)));
        place.settle();
        return place;
    }

    /** The last confirmation. */
    public void start(PlanWork.Place place) {
        for (InboxTask task : place.tasks()) {
            place.submit(task);
        }
    }

    private static PlanRow row(int number, LocalDate today) {
        return new PlanRow(
                "1." + number,
                "1. Большой раздел",
                "",
                "Мероприятие " + number,
                List.of(new RowExecutor("муниципальный координатор", null)),
                ExecutorRole.COORDINATOR,
                "до " + DAY.format(today.plusMonths(6)),
                List.of(new RowResult("информация", EvidenceClass.FREE_TEXT, null, null)),
                Set.of(SchoolGroup.ALL),
                "все школы",
                List.of(),
                "Провести в школе",
                "до " + DAY.format(today.plusMonths(5)),
                false,
                null,
                Map.of());
    }
}
