package org.opora.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.discussion.TalkNews;
import org.opora.substitution.SubstituteNamed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down for a person what somebody has said to them or named them for; it commits with what was said. */
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
        write(step, news.account(), news.taskId(), news.subject());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SubstituteNamed named) {
        write(ReminderStep.SUBSTITUTE, named.substitute(), null, named.substitution());
    }

    private void write(ReminderStep step, UUID person, @Nullable String task, UUID subject) {
        jdbc.sql(
                        """
                        insert into notification (id, account_id, task_id, step, subject_id, created_at)
                        values (gen_random_uuid(), :person, :task, :step, :subject, :now)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("task", task, Types.VARCHAR)
                .param("step", step.name())
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
