package org.opora.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code launch_request}. */
@Component
class LaunchQueue {

    /** Then the request waits for a person. */
    static final int MOST_ATTEMPTS = 5;

    private static final int LONGEST_ERROR = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Clock clock;

    LaunchQueue(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** A claimed row. */
    record Claimed(UUID id, LaunchRequest request) {}

    void add(List<LaunchRequest> requests) {
        Timestamp at = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                insert into launch_request (id, process_key, business_key, tenant, variables, status, attempts, next_at, requested_at)
                values (?, ?, ?, ?, cast(? as jsonb), 'WAITING', 0, ?, ?) on conflict (process_key, business_key) do nothing
                """,
                requests.stream()
                        .map(request -> new Object[] {
                            UUID.randomUUID(),
                            request.processKey(),
                            request.businessKey(),
                            request.tenant(),
                            StartVariables.write(json, request.variables()),
                            at,
                            at
                        })
                        .toList());
    }

    /** Locks due rows until the end of the transaction; rows that another node holds are passed over. */
    List<Claimed> claim(int most) {
        return jdbc.sql(
                        """
                        select id, process_key, business_key, tenant, variables from launch_request
                        where status = 'WAITING' and next_at <= ? order by next_at, business_key limit ? for update skip locked
                        """)
                .params(Timestamp.from(clock.instant()), most)
                .query((row, n) -> new Claimed(
                        row.getObject("id", UUID.class),
                        new LaunchRequest(
                                row.getString("process_key"),
                                row.getString("business_key"),
                                row.getString("tenant"),
                                StartVariables.read(json, row.getString("variables")))))
                .list();
    }

    /** Writes down which instance each request became. */
    void started(Map<UUID, String> instances) {
        Timestamp at = Timestamp.from(clock.instant());
        batches.batchUpdate(
                "update launch_request set status = 'STARTED', attempts = attempts + 1, process_instance_id = ?, done_at = ?, last_error = null where id = ?",
                instances.entrySet().stream()
                        .map(started -> new Object[] {started.getValue(), at, started.getKey()})
                        .toList());
    }

    void failed(UUID id, String error) {
        Instant at = clock.instant();
        jdbc.sql(
                        """
                        update launch_request set attempts = attempts + 1, last_error = ?, next_at = ?,
                               status = case when attempts + 1 >= ? then 'FAILED' else 'WAITING' end
                        where id = ? and status = 'WAITING'
                        """)
                .params(
                        error.substring(0, Math.min(LONGEST_ERROR, error.length())),
                        Timestamp.from(at.plus(Duration.ofMinutes(1))),
                        MOST_ATTEMPTS,
                        id)
                .update();
    }

    void again(UUID id) {
        jdbc.sql(
                        "update launch_request set status = 'WAITING', attempts = 0, next_at = ? where id = ? and status = 'FAILED'")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    List<FailedLaunch> failed() {
        return jdbc.sql("select * from launch_request where status = 'FAILED' order by requested_at limit 200")
                .query((row, n) -> new FailedLaunch(
                        row.getObject("id", UUID.class),
                        row.getString("process_key"),
                        row.getString("business_key"),
                        row.getString("tenant"),
                        row.getString("last_error"),
                        row.getTimestamp("requested_at").toInstant()))
                .list();
    }

    LaunchProgress progress(String groupKey) {
        return jdbc.sql(
                        """
                        select count(*) filter (where status = 'WAITING') waiting, count(*) filter (where status = 'STARTED') started,
                               count(*) filter (where status = 'FAILED') failed
                        from launch_request where business_key = ? or starts_with(business_key, ?)
                        """)
                .params(groupKey, groupKey + "/")
                .query((row, n) ->
                        new LaunchProgress(row.getInt("waiting"), row.getInt("started"), row.getInt("failed")))
                .single();
    }
}
