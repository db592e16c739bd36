package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.opora.form.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what was typed and never sent, with its history, some time after the task was done by somebody else or withdrawn. */
@Service
public class ForgetDrafts {

    /** Long enough to copy one's own text into another paper. */
    static final Duration RETENTION = Duration.ofDays(90);

    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ForgetDrafts.class);

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetDrafts(Drafts drafts, JdbcClient jdbc, Clock clock) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT11M")
    @Transactional
    public void forgetOld() {
        Timestamp before = Timestamp.from(clock.instant().minus(RETENTION));
        int forgotten = 0;
        List<UUID> old = old(before);
        while (!old.isEmpty()) {
            forgotten += drafts.forget(old);
            old = old(before);
        }
        if (forgotten > 0) {
            LOG.info("{} drafts of closed tasks forgotten", forgotten);
        }
    }

    private List<UUID> old(Timestamp before) {
        return jdbc.sql("select d.id from form_draft d join inbox_task t on t.id = d.task_id"
                        + " where t.state <> 'OPEN' and greatest(t.closed_at, d.saved_at) < ? limit ?")
                .params(before, AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
