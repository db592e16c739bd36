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
import org.opora.calendar.Deadlines;
import org.opora.publication.OpenPublication;
import org.opora.publication.PublicationKind;
import org.opora.publication.PublicationPlace;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Until when a placement is expected: a programme within ten working days of its approval, documents on prevention by
 * the date of the municipality (25 August in the order of Рыбинск).
 */
@Component
class PublicationPlan {

    private static final int WORKING_DAYS = 10;

    /** Set by the caller for documents on prevention. */
    private final OpenPublication openPublication;

    private final Deadlines deadlines;
    private final Registry registry;
    private final Clock clock;

    PublicationPlan(OpenPublication openPublication, Deadlines deadlines, Registry registry, Clock clock) {
        this.openPublication = openPublication;
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
                ? inWorkingDays(zone)
                : (Date) Objects.requireNonNull(variables.get(PreventionModel.PLACEMENT_DUE.name()));
        LocalDate day = due.toInstant().atZone(zone).toLocalDate();
        return new Opened(openPublication.open(place, kind, day), due);
    }

    Date inWorkingDays(ZoneId zone) {
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

    /** The placement and the end of its last day. */
    record Opened(UUID publicationId, Date due) {}
}
