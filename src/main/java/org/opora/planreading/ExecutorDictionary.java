package org.opora.planreading;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the names in the plans of a municipality are: asked once, used by every later plan. A name stands for a post with dates. */
@Service
public class ExecutorDictionary {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final LocalToday today;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    ExecutorDictionary(JdbcClient jdbc, LocalToday today, Access access, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.today = today;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** The names that mean something today, by their plain form. */
    Map<String, KnownExecutor> of(UUID municipalityId) {
        LocalDate day = today.in(municipalityId);
        Map<String, KnownExecutor> known = new HashMap<>();
        jdbc.sql(
                        """
                        select name_key, name, kind, post, valid_from, valid_to from plan_executor
                        where municipality_id = :municipality
                          and (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)""")
                .param("municipality", municipalityId)
                .param("day", Date.valueOf(day))
                .query((row, n) -> Map.entry(
                        row.getString("name_key"),
                        new KnownExecutor(
                                row.getString("name"),
                                ExecutorKind.valueOf(row.getString("kind")),
                                row.getString("post"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list()
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** What the reader of a plan of that municipality knows beforehand. */
    Map<String, ExecutorKind> kinds(UUID municipalityId) {
        return of(municipalityId).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().kind()));
    }

    /** @throws OporaException when nothing is said of who it is, or the dates are turned */
    @Transactional
    public void remember(UUID municipalityId, KnownExecutor executor) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        check(executor);
        jdbc.sql(
                        """
                        insert into plan_executor
                          (municipality_id, name_key, name, kind, post, valid_from, valid_to, said_by, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, name_key) do update set name = excluded.name, kind = excluded.kind,
                          post = excluded.post, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                          said_by = excluded.said_by, said_at = excluded.said_at""")
                .params(
                        municipalityId,
                        Words.plain(executor.name()),
                        executor.name(),
                        executor.kind().name(),
                        executor.post(),
                        sql(executor.from()),
                        sql(executor.to()),
                        access.viewer().accountId(),
                        Timestamp.from(clock.instant()))
                .update();
        journal.record(Journal.entry("planreading.executor")
                .municipality(municipalityId)
                .subject("municipality", municipalityId)
                .detail("name", executor.name())
                .detail("post", executor.shown()));
    }

    private static void check(KnownExecutor executor) {
        boolean unsaid = executor.kind() == ExecutorKind.UNKNOWN || executor.kind() == ExecutorKind.PERSON;
        if (unsaid || executor.name().isBlank()) {
            throw new OporaException("plan.executor-unsaid");
        }
        if (executor.name().length() > LONGEST || executor.post().length() > LONGEST) {
            throw new OporaException("plan.executor-long", LONGEST);
        }
        LocalDate from = executor.from();
        LocalDate to = executor.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw new OporaException("plan.period");
        }
    }

    private static @Nullable Date sql(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
