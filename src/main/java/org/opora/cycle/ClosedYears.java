package org.opora.cycle;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.supportcase.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What closed years left unfinished: kept when the year closes, shown with it ever after, and laid before those who make the
 * next year's list. Who may see it is the caller's decision.
 */
@Service
@Transactional(readOnly = true)
public class ClosedYears {

    private final JdbcClient jdbc;

    ClosedYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps every open task of the year and every wait of its schools for a day that has not come.
     *
     * @return how much there was
     */
    @Transactional
    int keep(UUID cycleId, List<Wait> waits, ZoneId zone) {
        int kept = jdbc.sql(
                        """
                        insert into unfinished_work (cycle_id, school_id, name, stage, due_day)
                        select cycle_id, school_id, name, stage, due_day from inbox_task where cycle_id = :cycle and state = 'OPEN'
                        """)
                .param("cycle", cycleId)
                .update();
        for (Wait wait : waits) {
            kept += jdbc.sql("insert into unfinished_work (cycle_id, school_id, name, due_day) values (?, ?, ?, ?)")
                    .param(1, cycleId)
                    .param(2, wait.schoolId(), Types.OTHER)
                    .param(3, wait.name())
                    .param(4, Date.valueOf(LocalDate.ofInstant(wait.until(), zone)))
                    .update();
        }
        return kept;
    }

    /** Those of whom something was left, the municipality itself first, then the schools by name. */
    public List<Remainder> of(UUID cycleId) {
        return all(cycleId).stream()
                .filter(remainder -> !remainder.unfinished().isEmpty())
                .toList();
    }

    /** What was left of a school, year by year. */
    public Map<UUID, List<UnfinishedWork>> ofSchool(UUID schoolId) {
        Map<UUID, List<UnfinishedWork>> years = new HashMap<>();
        jdbc.sql(
                        """
                        select cycle_id, name, stage, due_day from unfinished_work where school_id = :school
                        order by due_day nulls last, name
                        """)
                .param("school", schoolId)
                .query(row -> {
                    years.computeIfAbsent(row.getObject("cycle_id", UUID.class), year -> new ArrayList<>())
                            .add(work(row));
                });
        return years;
    }

    /** Every school of the newest year of the municipality that closed before the given one; none before the first. */
    public List<Remainder> before(UUID municipalityId, int year) {
        return last(municipalityId, year).map(this::all).orElse(List.of()).stream()
                .filter(remainder -> remainder.schoolId() != null)
                .toList();
    }

    /** The newest year of the municipality that closed before the given one. */
    public Optional<Integer> yearBefore(UUID municipalityId, int year) {
        return jdbc.sql(
                        """
                        select year from cycle where municipality_id = :municipality and year < :year and status = 'CLOSED'
                        order by year desc limit 1
                        """)
                .param("municipality", municipalityId)
                .param("year", year)
                .query(Integer.class)
                .optional();
    }

    private Optional<UUID> last(UUID municipalityId, int year) {
        return yearBefore(municipalityId, year).flatMap(closed -> jdbc.sql(
                        """
                        select id from cycle where municipality_id = :municipality and year = :year and status = 'CLOSED'
                        order by ended_on desc limit 1
                        """)
                .param("municipality", municipalityId)
                .param("year", closed)
                .query(UUID.class)
                .optional());
    }

    private List<Remainder> all(UUID cycleId) {
        Map<Optional<UUID>, List<UnfinishedWork>> work = workOf(cycleId);
        List<Remainder> remainders = new ArrayList<>();
        remainders.add(new Remainder(
                null, null, null, Objects.requireNonNullElse(work.get(Optional.<UUID>empty()), List.of())));
        jdbc.sql(
                        """
                        select s.id, s.short_name, k.outcome from school s
                        left join support_case k on k.school_id = s.id and k.cycle_id = :cycle
                        where k.id is not null or s.id in (select school_id from unfinished_work where cycle_id = :cycle)
                        order by s.short_name, s.id
                        """)
                .param("cycle", cycleId)
                .query(row -> {
                    UUID school = row.getObject("id", UUID.class);
                    remainders.add(new Remainder(
                            school,
                            row.getString("short_name"),
                            outcome(row.getString("outcome")),
                            Objects.requireNonNullElse(work.get(Optional.of(school)), List.of())));
                });
        return remainders;
    }

    private Map<Optional<UUID>, List<UnfinishedWork>> workOf(UUID cycleId) {
        Map<Optional<UUID>, List<UnfinishedWork>> work = new HashMap<>();
        jdbc.sql(
                        """
                        select school_id, name, stage, due_day from unfinished_work where cycle_id = :cycle
                        order by due_day nulls last, name
                        """)
                .param("cycle", cycleId)
                .query(row -> {
                    work.computeIfAbsent(
                                    Optional.ofNullable(row.getObject("school_id", UUID.class)),
                                    school -> new ArrayList<>())
                            .add(work(row));
                });
        return work;
    }

    private static UnfinishedWork work(java.sql.ResultSet row) throws java.sql.SQLException {
        return new UnfinishedWork(
                row.getString("name"), row.getString("stage"), row.getObject("due_day", LocalDate.class));
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }
}
