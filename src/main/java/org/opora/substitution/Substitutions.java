package org.opora.substitution;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.engine.ModelDeployments;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The substitutions that a person may know of: those they are part of, and those of people whose substitutes they name. */
@Service
public class Substitutions {

    /** Rows of one page. */
    public static final int PAGE_SIZE = 25;

    private static final String KEPT =
            """
            (:everywhere or s.municipality_id in (:municipalities) or s.school_id in (:schools) or exists (select 1
              from role_grant g where g.account_id = s.absent_id and g.school_id in (:schools)))""";

    private static final String TODAY = "cast(cast(:now as timestamptz) at time zone m.zone as date)";

    private static final String FROM =
            " from substitution s join municipality m on m.id = s.municipality_id where (s.absent_id = :me"
                    + " or s.substitute_id = :me or " + KEPT
                    + ") and (:past = (s.valid_to < s.valid_from or s.valid_to < "
                    + TODAY + "))";

    private final NamingPlaces places;
    private final ModelDeployments models;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutions(NamingPlaces places, ModelDeployments models, Journal journal, JdbcClient jdbc, Clock clock) {
        this.places = places;
        this.models = models;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the day of the municipality stands against the dates. */
    public enum Phase {
        COMING,
        NOW,
        OVER,
        /** Ended before it began. */
        NEVER
    }

    /**
     * A substitution in words.
     *
     * @param process name of the only process; null for all
     * @param kept whether the person who asks may end it
     */
    public record Line(
            UUID id,
            String absent,
            String substitute,
            String municipality,
            @Nullable Role role,
            @Nullable String process,
            @Nullable String school,
            LocalDate from,
            LocalDate to,
            String basis,
            String endBasis,
            Phase phase,
            boolean kept) {}

    /** Those that hold or will hold, or those that are over; the latest first. */
    @Transactional(readOnly = true)
    public Page<Line> list(boolean past, int page) {
        long total = bound("select count(*)" + FROM)
                .param("past", past)
                .query(Long.class)
                .single();
        int shown = (int) Math.max(0, Math.min(page, (total - 1) / PAGE_SIZE));
        Map<String, String> processes = models.processNames();
        return new PageImpl<>(
                bound("select s.*, " + TODAY + " as today, " + KEPT
                                + " as kept, m.short_name as place, (select a.name from account a where a.id = s.absent_id) as absent,"
                                + " (select a.name from account a where a.id = s.substitute_id) as substitute,"
                                + " (select c.short_name from school c where c.id = s.school_id) as school" + FROM
                                + " order by s.valid_to desc, s.id limit " + PAGE_SIZE + " offset :offset")
                        .param("past", past)
                        .param("offset", shown * PAGE_SIZE)
                        .query((row, n) -> {
                            LocalDate from = row.getObject("valid_from", LocalDate.class);
                            LocalDate to = row.getObject("valid_to", LocalDate.class);
                            String role = row.getString("role");
                            String process = row.getString("process_key");
                            return new Line(
                                    row.getObject("id", UUID.class),
                                    row.getString("absent"),
                                    row.getString("substitute"),
                                    row.getString("place"),
                                    role == null ? null : Role.valueOf(role),
                                    process == null ? null : processes.getOrDefault(process, process),
                                    row.getString("school"),
                                    from,
                                    to,
                                    row.getString("basis"),
                                    row.getString("end_basis"),
                                    phase(from, to, row.getObject("today", LocalDate.class)),
                                    row.getBoolean("kept"));
                        })
                        .list(),
                PageRequest.of(shown, PAGE_SIZE),
                total);
    }

    private record Dates(UUID municipality, UUID absent, LocalDate from, LocalDate to, LocalDate today) {}

    /**
     * Ends a substitution earlier than it was named for. Days that are over stay as they were: work was done on them.
     *
     * @param lastDay a day that is over means at once
     * @param basis order or other document
     */
    @Transactional
    public void end(UUID id, LocalDate lastDay, String basis) {
        Dates held = bound("select s.municipality_id as municipality, s.absent_id as absent, s.valid_from as \"from\","
                        + " s.valid_to as \"to\", " + TODAY + " as today from substitution s"
                        + " join municipality m on m.id = s.municipality_id where s.id = :id and " + KEPT
                        + " for update of s")
                .param("id", id)
                .query(Dates.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (held.to().isBefore(held.from()) || held.to().isBefore(held.today())) {
            throw new OporaException("substitution.is-over");
        }
        LocalDate yesterday = held.today().minusDays(1);
        LocalDate last = lastDay.isBefore(yesterday) ? yesterday : lastDay;
        if (!last.isBefore(held.to())) {
            throw new OporaException("substitution.not-earlier");
        }
        LocalDate never = held.from().minusDays(1);
        jdbc.sql("update substitution set valid_to = ?, end_basis = ? where id = ?")
                .params(last.isBefore(never) ? never : last, basis.strip(), id)
                .update();
        journal.record(Journal.entry("substitution.ended")
                .municipality(held.municipality())
                .subject("account", held.absent())
                .detail("to", last)
                .detail("basis", basis.strip()));
    }

    private static Phase phase(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(from)) {
            return Phase.NEVER;
        }
        return to.isBefore(today) ? Phase.OVER : from.isAfter(today) ? Phase.COMING : Phase.NOW;
    }

    private JdbcClient.StatementSpec bound(String sql) {
        NamingPlaces.Kept kept = places.kept();
        return jdbc.sql(sql)
                .param("me", kept.person())
                .param("everywhere", kept.everywhere())
                .param("municipalities", kept.municipalities())
                .param("schools", kept.schools())
                .param("now", Timestamp.from(clock.instant()));
    }
}
