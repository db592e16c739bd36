package org.opora.roadmap;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An event that was written down wrongly: it is put right, or taken out of the log with a reason, as long as its row is worked
 * on. What a stage of the year has brought is not touched, and the journal keeps what stood there before.
 */
@Service
public class CorrectEvent {

    private final MeasureRepository measures;
    private final RoadmapRepository roadmaps;
    private final PlanEvents log;
    private final Access access;
    private final LocalToday today;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    CorrectEvent(
            MeasureRepository measures,
            RoadmapRepository roadmaps,
            PlanEvents log,
            Access access,
            LocalToday today,
            Journal journal,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.log = log;
        this.access = access;
        this.today = today;
        this.journal = journal;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** @throws OporaException when the row is no longer worked on, the day lies ahead, or the log has such an event already */
    @Transactional
    public void correct(UUID eventId, EvidenceGiven.HeldEvent now) {
        PlanEvents.Line was = log.event(eventId);
        Measure measure = open(was);
        if (now.heldOn().isAfter(today.in(measure.municipalityId()))) {
            throw new OporaException("roadmap.eventInFuture");
        }
        int corrected = jdbc.sql(
                        """
                        update roadmap_event set held_on = :day, topic = :topic, participants = :participants
                         where id = :id and not exists (select 1 from roadmap_event e where e.measure_id = :measure
                                  and e.id <> :id and e.held_on = :day and lower(e.topic) = lower(:topic))
                        """)
                .param("id", eventId)
                .param("measure", measure.id())
                .param("day", now.heldOn())
                .param("topic", now.topic())
                .param("participants", now.participants())
                .update();
        if (corrected == 0) {
            throw new OporaException("roadmap.eventKnown");
        }
        note("roadmap.eventCorrected", measure, was, now.heldOn() + ", " + now.topic() + ", " + now.participants());
    }

    /** Not held, or written twice. */
    @Transactional
    public void remove(UUID eventId, String reason) {
        PlanEvents.Line was = log.event(eventId);
        Measure measure = open(was);
        jdbc.sql("delete from roadmap_event where id = ?").param(eventId).update();
        note("roadmap.eventRemoved", measure, was, reason);
        events.publishEvent(new EvidenceCounted(measure.id()));
    }

    private Measure open(PlanEvents.Line event) {
        Measure measure = measures.findById(event.measureId()).orElseThrow(NotFoundException::new);
        access.requireMunicipality(measure.municipalityId(), Role.COORDINATOR, Role.METHODIST);
        roadmaps.findById(measure.roadmapId()).orElseThrow().requireAlive();
        if (!event.correctable()) {
            throw new OporaException("roadmap.eventSettled");
        }
        return measure;
    }

    private void note(String action, Measure measure, PlanEvents.Line was, String text) {
        journal.record(Journal.entry(action)
                .municipality(measure.municipalityId())
                .subject("roadmap-measure", measure.id())
                .detail("topic", was.topic())
                .detail("day", was.heldOn())
                .detail("participants", was.participants())
                .detail("text", text));
    }
}
