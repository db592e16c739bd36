package org.opora.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the inbox with the engine and puts it right. They cannot drift apart by themselves, as both are written in one
 * transaction; a restored table or a hand in the database can drive them apart.
 */
@Service
public class InboxConsistency {

    private static final int PAGE = 500;

    /** Open rows whose names, categories, tracks or row of the plan are no longer those of their source. */
    private static final String STALE =
            """
            select t.id from inbox_task t
            cross join lateral inbox_facts(t.municipality_id, t.cycle_id, t.school_id, t.measure_id) f
            where t.state = 'OPEN'
              and (t.municipality_name, t.categories, t.tracks, t.row_id, t.row_number, t.row_text)
                  is distinct from (f.municipality_name, f.categories, f.tracks, f.row_id, f.row_number, f.row_text)""";

    private final InboxProjection projection;
    private final TaskEngine engine;
    private final TaskRules rules;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    InboxConsistency(
            InboxProjection projection,
            TaskEngine engine,
            TaskRules rules,
            Access access,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.projection = projection;
        this.engine = engine;
        this.rules = rules;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is wrong with one row. */
    public enum Drift {
        MISSING,
        SURPLUS,
        DIFFERENT
    }

    /** @param name of the task, in words */
    public record Difference(String taskId, String name, Drift drift) {}

    /** For the administrator's page. */
    @Transactional(readOnly = true)
    public List<Difference> check() {
        access.requireAny(Role.ADMIN);
        return differences();
    }

    /** Puts every differing row right. Gives what was wrong. */
    @Transactional
    public List<Difference> rebuild() {
        access.requireAny(Role.ADMIN);
        List<Difference> found = differences();
        Map<String, InboxTask> real = inEngine();
        for (Difference difference : found) {
            InboxTask task = real.get(difference.taskId());
            if (task == null) {
                projection.close(difference.taskId(), TaskState.CANCELLED, null, clock.instant());
            } else {
                projection.put(task, claimBy(task));
            }
        }
        journal.record(Journal.entry("inbox.rebuilt").detail("rows", found.size()));
        return found;
    }

    /** The engine does not know the service level; a row that was there keeps its own. */
    private @Nullable Instant claimBy(InboxTask task) {
        return task.expertId() != null
                ? null
                : rules.claimBy(
                        task.municipalityId(),
                        task.zone(),
                        task.taskKey(),
                        LocalDate.ofInstant(task.openedAt(), task.zone()));
    }

    private List<Difference> differences() {
        Map<String, InboxTask> real = inEngine();
        List<Difference> found = new ArrayList<>();
        Map<String, InboxTask> shown = new HashMap<>();
        Set<String> stale = Set.copyOf(jdbc.sql(STALE).query(String.class).list());
        jdbc.sql("select * from inbox_task where state = 'OPEN'")
                .query(InboxTasks.ROW)
                .list()
                .forEach(task -> shown.put(task.id(), task));
        real.values().forEach(task -> {
            InboxTask row = shown.remove(task.id());
            if (row == null) {
                found.add(new Difference(task.id(), task.name(), Drift.MISSING));
            } else if (stale.contains(task.id()) || !same(row, task)) {
                found.add(new Difference(task.id(), task.name(), Drift.DIFFERENT));
            }
        });
        shown.values().forEach(row -> found.add(new Difference(row.id(), row.name(), Drift.SURPLUS)));
        return found;
    }

    private Map<String, InboxTask> inEngine() {
        Map<String, InboxTask> real = new HashMap<>();
        for (int first = 0; ; first += PAGE) {
            List<InboxTask> page = engine.openTasks(first, PAGE);
            page.forEach(task -> real.put(task.id(), task));
            if (page.size() < PAGE) {
                return real;
            }
        }
    }

    /** The form stays the one the task was created with, and so is not compared; a school may have been renamed. */
    private static boolean same(InboxTask row, InboxTask task) {
        return row.name().equals(task.name())
                && row.municipalityId().equals(task.municipalityId())
                && Objects.equals(row.schoolId(), task.schoolId())
                && Objects.equals(row.schoolName(), task.schoolName())
                && Objects.equals(row.cycleId(), task.cycleId())
                && Objects.equals(row.facts().processName(), task.facts().processName())
                && Objects.equals(row.facts().measureId(), task.facts().measureId())
                && Objects.equals(row.stage(), task.stage())
                && Objects.equals(row.role(), task.role())
                && Objects.equals(row.expertId(), task.expertId())
                && Objects.equals(row.assignee(), task.assignee())
                && Objects.equals(row.due(), task.due())
                && row.priority() == task.priority();
    }
}
