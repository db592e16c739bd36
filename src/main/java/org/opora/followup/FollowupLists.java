package org.opora.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Instructions and recommendations that the person who asks may see. */
@Service
public class FollowupLists {

    /** Rows of a page; a list holds one more when there is a next page. */
    public static final int PAGE = 25;

    private static final UUID NOTHING = new UUID(0, 0);
    private static final Role[] MUNICIPAL = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR
    };

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    FollowupLists(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** One page of instructions, open ones first, then by date; {@code state} null means all. */
    @Transactional(readOnly = true)
    public List<InstructionRow> instructions(@Nullable InstructionState state, int page) {
        requireReader();
        return jdbc.sql(
                        """
                        select i.id, i.school_id, s.short_name as school, i.origin, i.text, i.owner_name, i.due, i.state,
                               i.outcome, i.settled_on, i.municipality_id
                          from instruction i left join school s on s.id = i.school_id
                         where (i.municipality_id in (:municipalities) or i.school_id in (:schools))
                           and (cast(:state as text) is null or i.state = :state)
                         order by i.state <> 'OPEN', i.due, i.id
                         limit :limit offset :offset
                        """)
                .param("municipalities", municipalities())
                .param("schools", schools())
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(InstructionRow.class)
                .list();
    }

    /** @param count of all open ones */
    public record Open(long count, List<OpenLine> first) {}

    /** An open instruction; overdue by the day of its own municipality. */
    public record OpenLine(
            String text, String ownerName, @Nullable String school, LocalDate due, boolean overdue, long total) {}

    /** The most urgent open instructions and how many there are, in one statement. */
    @Transactional(readOnly = true)
    public Open open(int most) {
        requireReader();
        List<OpenLine> first = jdbc.sql(
                        """
                        select i.text, i.owner_name, s.short_name as school, i.due,
                               i.due < cast(cast(:now as timestamptz) at time zone m.zone as date) as overdue,
                               count(*) over () as total
                          from instruction i
                          join municipality m on m.id = i.municipality_id
                          left join school s on s.id = i.school_id
                         where (i.municipality_id in (:municipalities) or i.school_id in (:schools)) and i.state = 'OPEN'
                         order by i.due, i.id limit :most
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("municipalities", municipalities())
                .param("schools", schools())
                .param("most", most)
                .query(OpenLine.class)
                .list();
        return new Open(first.isEmpty() ? 0 : first.get(0).total(), first);
    }

    /** One page of recommendations, those that await an answer first. */
    @Transactional(readOnly = true)
    public List<RecommendationRow> recommendations(int page) {
        requireReader();
        return jdbc.sql(
                        """
                        select r.id, s.short_name as school, r.origin, r.text, r.basis, r.due, r.state, r.done, r.objection,
                               r.objection_reply
                          from recommendation r join school s on s.id = r.school_id
                         where r.municipality_id in (:municipalities) or r.school_id in (:schools)
                         order by r.state not in ('GIVEN', 'OBJECTED'), r.due, r.id
                         limit :limit offset :offset
                        """)
                .param("municipalities", municipalities())
                .param("schools", schools())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(RecommendationRow.class)
                .list();
    }

    /** How the instructions of a year stand: for the annual information and the page of the year. */
    @Transactional(readOnly = true)
    public Execution execution(UUID cycleId, LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*) as given,
                               count(*) filter (where state = 'DONE') as done,
                               count(*) filter (where state = 'OPEN' and due < :today) as overdue
                          from instruction where cycle_id = :cycle and state <> 'CANCELLED'
                        """)
                .param("cycle", cycleId)
                .param("today", today)
                .query(Execution.class)
                .single();
    }

    private void requireReader() {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
    }

    // An empty list is no valid "in": a value that no row has stands for it.
    private Set<UUID> municipalities() {
        Set<UUID> seen = access.viewer().municipalityIds(MUNICIPAL);
        return seen.isEmpty() ? Set.of(NOTHING) : seen;
    }

    private Set<UUID> schools() {
        Set<UUID> own = access.viewer().schoolIds(Role.DIRECTOR, Role.STAFF);
        return own.isEmpty() ? Set.of(NOTHING) : own;
    }

    /** A row of the list of instructions. */
    public record InstructionRow(
            UUID id,
            UUID municipalityId,
            @Nullable UUID schoolId,
            @Nullable String school,
            InstructionOrigin origin,
            String text,
            String ownerName,
            LocalDate due,
            InstructionState state,
            @Nullable String outcome,
            @Nullable LocalDate settledOn) {

        public boolean open() {
            return state == InstructionState.OPEN;
        }
    }

    /** A row of the list of recommendations. */
    public record RecommendationRow(
            UUID id,
            String school,
            RecommendationOrigin origin,
            String text,
            @Nullable String basis,
            LocalDate due,
            RecommendationState state,
            @Nullable String done,
            @Nullable String objection,
            @Nullable String objectionReply) {}

    /** Counts of instructions: cancelled ones are left out. */
    public record Execution(int given, int done, int overdue) {}
}
