package org.opora.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import org.opora.discussion.TalkNews;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down for a person what a colleague has said to them about a task; it commits with what was said. */
@Component
class HearTalk {

    private final JdbcClient jdbc;
    private final Clock clock;

    HearTalk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TalkNews news) {
        ReminderStep step =
                switch (news.kind()) {
                    case MENTIONED -> ReminderStep.MENTIONED;
                    case ASKED -> ReminderStep.ASKED;
                    case ANSWERED -> ReminderStep.ANSWERED;
                };
        jdbc.sql(
                        """
                        insert into notification (id, account_id, task_id, step, subject_id, created_at)
                        values (gen_random_uuid(), :person, :task, :step, :subject, :now)
                        on conflict do nothing
                        """)
                .param("person", news.account())
                .param("task", news.taskId())
                .param("step", step.name())
                .param("subject", news.subject())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
