package org.opora.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The expertises a person may see: an expert's own, a school's own, a municipality's all. */
@Service
public class ListReviews {

    public static final int PAGE_SIZE = 25;
    private static final UUID NOWHERE = new UUID(0, 0);

    private static final String SCOPE =
            """
             from review r join school s on s.id = r.school_id
             join review_round n on n.review_id = r.id
              and n.number = (select max(number) from review_round where review_id = r.id)
             where (r.municipality_id in (:municipalities) or r.school_id in (:schools)
                or exists (select 1 from review_assignment a
                           where a.review_id = r.id and a.expert_id = :me and a.state in ('NAMED', 'DECLARED', 'REPORTED')))
               and (cast(:status as text) is null or r.status = :status)
               and (cast(:text as text) is null or s.short_name ilike :text)
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final ReviewedProgramme programmes;

    ListReviews(JdbcClient jdbc, Access access, ReviewedProgramme programmes) {
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.access = access;
    }

    /** @param status null for every status; @param text part of the school's name, null for all */
    @Transactional(readOnly = true)
    public List<ReviewLine> page(Review.@Nullable Status status, @Nullable String text, int page) {
        return scoped(
                        """
                        select r.id, r.school_id, s.short_name, r.programme_id, r.status, n.number, n.reviews_due,
                          (select min(opened_on) from review_round where review_id = r.id) opened_on,
                          (select count(*) from review_assignment a where a.review_id = r.id and a.round = n.number
                             and a.state in ('NAMED', 'DECLARED', 'REPORTED')) asked,
                          (select count(*) from review_assignment a where a.review_id = r.id and a.round = n.number
                             and a.state = 'REPORTED') reported,
                          exists (select 1 from review_assignment a where a.review_id = r.id and a.round = n.number
                             and a.expert_id = :me and a.state in ('NAMED', 'DECLARED')) mine
                        """
                                + SCOPE
                                + " order by mine desc, r.status = 'IN_PROGRESS' desc, opened_on desc, s.short_name, r.id"
                                + " limit :limit offset :offset",
                        status,
                        text)
                .param("limit", PAGE_SIZE)
                .param("offset", page * PAGE_SIZE)
                .query(ListReviews::line)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(Review.@Nullable Status status, @Nullable String text) {
        return scoped("select count(*)" + SCOPE, status, text)
                .query(Integer.class)
                .single();
    }

    /** Names of the programmes of these lines, in the reader's language. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titles(List<ReviewLine> lines) {
        return programmes.titles(lines.stream().map(ReviewLine::programmeId).collect(Collectors.toSet()));
    }

    private JdbcClient.StatementSpec scoped(String sql, Review.@Nullable Status status, @Nullable String text) {
        Viewer viewer = access.viewer();
        Set<UUID> municipalities =
                viewer.municipalityIds(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR);
        return jdbc.sql(sql)
                .param("municipalities", orNowhere(municipalities))
                .param("schools", orNowhere(viewer.schoolIds(Role.DIRECTOR, Role.STAFF)))
                .param("me", viewer.accountId())
                .param("status", status == null ? null : status.name())
                .param("text", text == null || text.isBlank() ? null : "%" + text.strip() + "%");
    }

    private static Collection<UUID> orNowhere(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOWHERE) : ids;
    }

    private static ReviewLine line(ResultSet row, int number) throws SQLException {
        return new ReviewLine(
                row.getObject("id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getString("short_name"),
                row.getObject("programme_id", UUID.class),
                Review.Status.valueOf(row.getString("status")),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("number"),
                row.getObject("reviews_due", LocalDate.class),
                row.getInt("asked"),
                row.getInt("reported"),
                row.getBoolean("mine"));
    }
}
