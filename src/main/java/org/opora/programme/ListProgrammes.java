package org.opora.programme;

import java.util.ArrayList;
import java.util.List;
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

/** The list of programmes: the authority sees its municipality, a school its own. */
@Service
@Transactional(readOnly = true)
public class ListProgrammes {

    private static final int PAGE = 25;
    private static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};
    private static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};
    private static final String FROM =
            """
             from programme p join school s on s.id = p.school_id join cycle c on c.id = p.cycle_id
            where (p.municipality_id = any (?) or p.school_id = any (?))
            """;

    private final Access access;
    private final JdbcClient jdbc;

    ListProgrammes(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** One page of 25, the newest first. @param number from 0; past the end is the last page */
    public Page<ProgrammeLine> page(ProgrammeFilter filter, int number) {
        List<Object> params = scope();
        String where = FROM
                + condition("p.school_id", filter.school(), params)
                + condition(
                        "p.status",
                        filter.status() == null ? null : filter.status().name(),
                        params)
                + condition("c.year", filter.year(), params);
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        int page = (int) Math.max(0, Math.min(number, (total - 1) / PAGE));
        List<ProgrammeLine> lines = jdbc.sql(
                        "select p.id, p.school_id, s.short_name as school, c.year, p.kind, p.status, p.starts_on, p.ends_on,"
                                + " p.edition" + where + " order by p.created_at desc, s.short_name, p.id limit " + PAGE
                                + " offset " + page * PAGE)
                .params(params)
                .query(ProgrammeLine.class)
                .list();
        return new PageImpl<>(lines, PageRequest.of(page, PAGE), total);
    }

    /** What the whole list can be narrowed to. */
    public ProgrammeChoices choices() {
        List<Object> params = scope();
        return new ProgrammeChoices(
                jdbc.sql("select distinct s.id, s.short_name as name" + FROM + " order by name, id")
                        .params(params)
                        .query(ProgrammeChoices.SchoolName.class)
                        .list(),
                jdbc.sql("select distinct c.year" + FROM + " order by c.year desc")
                        .params(params)
                        .query(Integer.class)
                        .list());
    }

    private List<Object> scope() {
        access.requireAny(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.DIRECTOR, Role.STAFF);
        Viewer viewer = access.viewer();
        List<Object> params = new ArrayList<>();
        params.add(viewer.municipalityIds(AUTHORITY).toArray(UUID[]::new));
        params.add(viewer.schoolIds(SCHOOL).toArray(UUID[]::new));
        return params;
    }

    private static String condition(String column, @Nullable Object value, List<Object> params) {
        if (value == null) {
            return "";
        }
        params.add(value);
        return " and " + column + " = ?";
    }
}
