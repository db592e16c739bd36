package org.opora.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schools that carry something out, as far as a person may see them; who is furthest behind comes first. */
@Service
public class ListImplementations {

    private static final int PAGE_SIZE = 25;
    private static final UUID NOWHERE = new UUID(0, 0);

    private static final String SCOPED =
            """
            with undertaken as (
                select case_id, school_id, municipality_id from deficit_roadmap
                union
                select case_id, school_id, municipality_id from programme where status = 'APPROVED'
                union
                select case_id, school_id, municipality_id from progress_report
            )
            """;

    private static final String WHERE =
            """
             from undertaken u join school s on s.id = u.school_id
             left join lateral (select id, as_of from progress_report p where p.case_id = u.case_id
                                order by reported_at desc limit 1) r on true
             where (u.municipality_id in (:municipalities) or u.school_id in (:schools))
               and (cast(:text as text) is null or s.short_name ilike :text)
            """;

    private final JdbcClient jdbc;
    private final Access access;

    ListImplementations(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** @param text part of the school's name, null for all */
    @Transactional(readOnly = true)
    public Page<ImplementationLine> page(@Nullable String text, int page) {
        int count = scoped("select count(*)", "", text).query(Integer.class).single();
        return new PageImpl<>(
                scoped(
                                """
                                select u.case_id, u.school_id, s.short_name,
                                  exists (select 1 from programme p where p.case_id = u.case_id and p.status = 'APPROVED') programme,
                                  (select d.status from deficit_roadmap d where d.case_id = u.case_id) roadmap,
                                  (select cast(round(avg(m.percent)) as integer) from measure_progress m where m.report_id = r.id) done,
                                  r.as_of,
                                  (select count(*) from plan_correction c where c.case_id = u.case_id) corrections
                                """,
                                " order by r.as_of desc nulls last, done nulls first, s.short_name, u.case_id"
                                        + " limit :limit offset :offset",
                                text)
                        .param("limit", PAGE_SIZE)
                        .param("offset", page * PAGE_SIZE)
                        .query(ListImplementations::line)
                        .list(),
                PageRequest.of(page, PAGE_SIZE),
                count);
    }

    private JdbcClient.StatementSpec scoped(String select, String order, @Nullable String text) {
        Viewer viewer = access.viewer();
        return jdbc.sql(SCOPED + select + WHERE + order)
                .param(
                        "municipalities",
                        orNowhere(viewer.municipalityIds(
                                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR)))
                .param("schools", orNowhere(viewer.schoolIds(Role.DIRECTOR, Role.STAFF)))
                .param("text", text == null || text.isBlank() ? null : "%" + text.strip() + "%");
    }

    private static Collection<UUID> orNowhere(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOWHERE) : ids;
    }

    private static ImplementationLine line(ResultSet row, int number) throws SQLException {
        String roadmap = row.getString("roadmap");
        return new ImplementationLine(
                row.getObject("case_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getString("short_name"),
                row.getBoolean("programme"),
                roadmap == null ? null : DeficitRoadmap.Status.valueOf(roadmap),
                row.getObject("done", Integer.class),
                row.getObject("as_of", LocalDate.class),
                row.getInt("corrections"));
    }
}
