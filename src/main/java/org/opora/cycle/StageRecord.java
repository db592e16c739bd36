package org.opora.cycle;

import java.sql.Types;
import java.util.EnumSet;
import java.util.Set;
import org.opora.bpmn.Stage;
import org.opora.order.OrderKind;
import org.opora.order.OrderRegistered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which stages were completed and when, for the board of the year. */
@Component
class StageRecord {

    /** Stages of the year that nothing but their order ends. */
    static final Set<Stage> BY_ORDER = EnumSet.of(Stage.CRITERIA, Stage.CLASSIFICATION, Stage.PLAN);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StageRecord(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(StageCompleted event) {
        jdbc.sql(
                        """
                        insert into cycle_stage_done (cycle_id, school_id, stage, step, done_on, evidence)
                        values (:cycle, :school, :stage, :step, :day, :evidence)
                        on conflict (cycle_id, school_id, stage, step)
                        do update set done_on = excluded.done_on, evidence = excluded.evidence
                        """)
                .param("cycle", event.cycleId())
                .param("school", event.schoolId(), Types.OTHER)
                .param("stage", event.stage().key())
                .param("step", event.step() == null ? "" : event.step().name())
                .param("day", event.date())
                .param("evidence", event.evidence())
                .update();
    }

    /** An order says what stage it is about; whether it also completes the stage is decided here. */
    @EventListener
    void on(OrderRegistered order) {
        OrderKind kind = OrderKind.valueOf(order.kind());
        Stage stage = kind.stage(true);
        if (order.cycleId() != null && BY_ORDER.contains(stage)) {
            events.publishEvent(new StageCompleted(order.cycleId(), null, stage, order.date(), "№ " + order.number()));
        }
    }
}
