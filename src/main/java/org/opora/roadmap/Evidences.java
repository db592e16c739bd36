package org.opora.roadmap;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.Documents;
import org.opora.document.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored evidence of measures, only ever added, and their events. */
@Component
public class Evidences {

    /** Subject type of files that prove a measure. */
    public static final String FILES = "roadmap-evidence";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Clock clock;

    Evidences(JdbcClient jdbc, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    UUID add(Measure measure, @Nullable UUID school, EvidenceGiven given, UUID by) {
        UUID id = insert(
                measure,
                school,
                new Words(given.doneOn(), given.text(), given.orderNumber(), given.orderDate(), given.address(), null),
                by);
        given.files().forEach(file -> documents.link(file, FILES, id));
        given.events().forEach(event -> hold(measure.id(), event, by));
        return id;
    }

    /** The stage of the year proves it. */
    void addOfStage(Measure measure, @Nullable UUID school, LocalDate day, String stage, String text) {
        boolean known = jdbc.sql("select count(*) from roadmap_evidence where measure_id = :measure and stage = :stage"
                                + " and school_id is not distinct from :school")
                        .param("measure", measure.id())
                        .param("stage", stage)
                        .param("school", school, Types.OTHER)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            insert(measure, school, new Words(day, text, null, null, null, stage), null);
        }
    }

    /**
     * An event that was held under the measure. One that the log has already, with that topic and day, does not count twice.
     *
     * @return whether it is new
     */
    boolean hold(UUID measureId, EvidenceGiven.HeldEvent event, UUID by) {
        return jdbc.sql(
                                """
                                insert into roadmap_event (id, measure_id, held_on, topic, participants, written_by)
                                select :id, :measure, :day, :topic, :participants, :by
                                 where not exists (select 1 from roadmap_event e where e.measure_id = :measure
                                                      and e.held_on = :day and lower(e.topic) = lower(:topic))
                                """)
                        .param("id", UUID.randomUUID())
                        .param("measure", measureId)
                        .param("day", event.heldOn())
                        .param("topic", event.topic().strip())
                        .param("participants", event.participants())
                        .param("by", by)
                        .update()
                > 0;
    }

    /** Seminars of the year are events of the measure whose work they are; none is written twice. */
    void holdSeminars(UUID measureId, UUID cycleId, List<StageProof.Proof> proofs) {
        String unless =
                " where not exists (select 1 from roadmap_event e where e.measure_id = :measure and e.held_on = s.held_on"
                        + " and e.topic = s.topic)";
        String into =
                "insert into roadmap_event (id, measure_id, held_on, topic, participants) select gen_random_uuid(), :measure,";
        jdbc.sql(into + " s.held_on, s.topic, s.participants from seminar s" + unless + " and s.cycle_id = :cycle")
                .param("measure", measureId)
                .param("cycle", cycleId)
                .update();
        proofs.stream().filter(proof -> proof.schoolId() == null).forEach(proof -> jdbc.sql(into
                        + " s.held_on, s.topic, 0 from (select cast(:day as date) as held_on, cast(:topic as text) as topic) s"
                        + unless)
                .param("measure", measureId)
                .param("day", proof.doneOn())
                .param("topic", proof.evidence())
                .update());
    }

    /** Everything that stands for a measure, oldest first. */
    public List<Line> of(UUID measureId) {
        return jdbc.sql(
                        """
                        select e.id, e.school_id, s.short_name as school, e.done_on, e.text, e.order_number, e.order_date,
                               e.address, e.checked_on, e.checked_by, e.stage, e.given_by
                          from roadmap_evidence e left join school s on s.id = e.school_id
                         where e.measure_id = ? order by e.given_at, e.id
                        """)
                .param(measureId)
                .query(Line.class)
                .list();
    }

    /** The documents of these pieces of evidence; those without any are left out. */
    public Map<UUID, List<StoredFile>> files(Collection<Line> lines) {
        return documents.linkedToEach(FILES, lines.stream().map(Line::id).toList());
    }

    /** Events of a measure by day. */
    public List<EvidenceGiven.HeldEvent> events(UUID measureId) {
        return jdbc.sql(
                        "select held_on, topic, participants from roadmap_event where measure_id = ? order by held_on, id")
                .param(measureId)
                .query(EvidenceGiven.HeldEvent.class)
                .list();
    }

    /** What the municipality's own evidence of a measure holds; what schools gave is theirs. */
    Held held(UUID measureId) {
        return held(measureId, null);
    }

    /** What one school's evidence holds, or the municipality's own when the school is null. */
    Held held(UUID measureId, @Nullable UUID school) {
        return jdbc.sql(
                        """
                        select exists (select 1 from roadmap_evidence e join document_link l
                                        on l.subject_type = 'roadmap-evidence' and l.subject_id = cast(e.id as text)
                                        where e.measure_id = :measure and e.school_id is not distinct from :school) as document,
                               exists (select 1 from roadmap_evidence where measure_id = :measure
                                        and school_id is not distinct from :school and order_number is not null) as act,
                               exists (select 1 from roadmap_evidence where measure_id = :measure
                                        and school_id is not distinct from :school and address is not null) as address,
                               (select count(*) from roadmap_event where measure_id = :measure) as events
                        """)
                .param("measure", measureId)
                .param("school", school, Types.OTHER)
                .query(Held.class)
                .single();
    }

    private UUID insert(Measure measure, @Nullable UUID school, Words words, @Nullable UUID by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into roadmap_evidence (id, measure_id, row_id, school_id, done_on, text, order_number, order_date,
                                                      address, stage, given_by, given_at)
                        values (:id, :measure, :row, :school, :day, :text, :number, :orderDate, :address, :stage,
                                :by, :at)
                        """)
                .param("id", id)
                .param("measure", measure.id())
                .param("row", measure.rowId())
                .param("school", school, Types.OTHER)
                .param("day", words.doneOn())
                .param("text", words.text())
                .param("number", words.orderNumber(), Types.VARCHAR)
                .param("orderDate", words.orderDate(), Types.DATE)
                .param("address", words.address(), Types.VARCHAR)
                .param("stage", words.stage(), Types.VARCHAR)
                .param("by", by, Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private record Words(
            LocalDate doneOn,
            String text,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable String address,
            @Nullable String stage) {}

    /** One piece of evidence. */
    public record Line(
            UUID id,
            @Nullable UUID schoolId,
            @Nullable String school,
            LocalDate doneOn,
            String text,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable String address,
            @Nullable LocalDate checkedOn,
            @Nullable UUID checkedBy,
            @Nullable String stage,
            @Nullable UUID givenBy) {}

    /** Which kinds of evidence are there. */
    record Held(boolean document, boolean act, boolean address, int events) {}
}
