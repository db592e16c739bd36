package org.opora.publication.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.PreventionModel;
import org.opora.bpmn.PublicationControlModel;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.publication.OpenPublication;
import org.opora.publication.PublicationKind;
import org.opora.publication.PublicationPlace;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Until when a placement and its check are expected: those of a programme by the days of the municipality's year, documents
 * on prevention by theirs (25 August in the order of Рыбинск) and their check within ten working days. What is approved or
 * placed late has ten working days, too.
 */
@Component
class PublicationPlan {

    private static final int WORKING_DAYS = 10;

    private final OpenPublication openPublication;
    private final Cycles cycles;
    private final Deadlines deadlines;
    private final Registry registry;
    private final Clock clock;

    PublicationPlan(
            OpenPublication openPublication, Cycles cycles, Deadlines deadlines, Registry registry, Clock clock) {
        this.openPublication = openPublication;
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.registry = registry;
        this.clock = clock;
    }

    Opened open(Map<String, Object> variables) {
        PublicationKind kind = PublicationKind.valueOf(
                (String) Objects.requireNonNull(variables.get(PublicationControlModel.PUBLICATION_KIND.name())));
        PublicationPlace place = placeOf(variables);
        ZoneId zone = registry.municipality(place.municipalityId()).zone();
        Date due = kind == PublicationKind.PROGRAMME
                ? planned(DeadlineKind.PUBLICATION, place.cycleId(), zone)
                : (Date) Objects.requireNonNull(variables.get(PreventionModel.PLACEMENT_DUE.name()));
        LocalDate day = due.toInstant().atZone(zone).toLocalDate();
        return new Opened(openPublication.open(place, kind, day), kind.stage(), due);
    }

    /** When the address that is given today has to be checked. */
    Date checkOf(PublicationKind kind, UUID cycleId, ZoneId zone) {
        return kind == PublicationKind.PROGRAMME
                ? planned(DeadlineKind.PUBLICATION_CHECK, cycleId, zone)
                : inWorkingDays(zone);
    }

    private Date planned(DeadlineKind kind, UUID cycleId, ZoneId zone) {
        CycleView cycle = cycles.cycle(cycleId);
        Date day = deadlines.endOfDay(deadlines.dueOf(kind, cycle.municipalityId(), cycle.year()), zone);
        Date least = inWorkingDays(zone);
        return day.after(least) ? day : least;
    }

    private Date inWorkingDays(ZoneId zone) {
        return deadlines.workingDaysFrom(LocalDate.now(clock.withZone(zone)), WORKING_DAYS, zone);
    }

    private static PublicationPlace placeOf(Map<String, Object> variables) {
        Object supportCase = variables.get("caseId");
        return new PublicationPlace(
                id(variables, "municipalityId"),
                id(variables, "cycleId"),
                id(variables, "schoolId"),
                supportCase == null ? null : UUID.fromString((String) supportCase));
    }

    private static UUID id(Map<String, Object> variables, String name) {
        return UUID.fromString((String) variables.get(name));
    }

    /** The placement, the stage of the year it belongs to and the end of its last day. */
    record Opened(UUID publicationId, Stage stage, Date due) {}
}
