package org.opora.engine;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the runs of a job that began and never came back: the engine forgets them together with the JVM. */
@Component
class JobAttempts {

    /** After so many deaths the job becomes an incident. */
    static final int MOST_DEATHS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobAttempts(@Lazy JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Committed before the run; answers how many runs before this one never came back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int begin(String jobId) {
        return jdbc.sql(
                                """
                        insert into job_attempt (job_id, attempts, begun_at) values (:job, 1, :at)
                        on conflict (job_id) do update set attempts = job_attempt.attempts + 1, begun_at = :at
                        returning attempts
                        """)
                        .param("job", jobId)
                        .param("at", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                - 1;
    }

    /** The run came back, well or not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(String jobId) {
        jdbc.sql("delete from job_attempt where job_id = ?").param(jobId).update();
    }
}
