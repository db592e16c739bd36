package org.opora.cycle;

import java.sql.Types;
import org.opora.bpmn.Stage;
import org.opora.order.OrderRegistered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which stages were completed and when, for the board of the year. */
@Component
class StageRecord {

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

    /** Orders know nothing of stages: what a registered order completes is decided here. */
    @EventListener
    void on(OrderRegistered order) {
        if (order.cycleId() == null) {
            return;
        }
        Stage stage =
                switch (order.kind()) {
                    case "CRITERIA" -> Stage.CRITERIA;
                    case "SCHOOL_LIST" -> Stage.CLASSIFICATION;
                    case "PLAN" -> Stage.PLAN;
                    default -> null;
                };
        if (stage != null) {
            events.publishEvent(new StageCompleted(order.cycleId(), null, stage, order.date(), "№ " + order.number()));
        }
    }
}
