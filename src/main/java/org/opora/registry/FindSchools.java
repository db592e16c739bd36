package org.opora.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.SearchPattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as a list: municipal people see their municipality, school people their school, the admin everything. */
@Service
public class FindSchools {

    static final int PAGE_SIZE = 25;
    private static final Role[] MUNICIPAL = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR
    };
    private static final Role[] OF_SCHOOL = {Role.DIRECTOR, Role.STAFF};

    private final Access access;
    private final JdbcClient jdbc;

    FindSchools(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** @param pageNumber from 0; one past the end gives an empty page */
    @Transactional(readOnly = true)
    public Page<SchoolLine> find(SchoolFilter filter, int pageNumber) {
        Viewer viewer = access.viewer();
        access.requireAny(
                Role.COORDINATOR,
                Role.HEAD,
                Role.CONTROLLER,
                Role.METHODIST,
                Role.OPERATOR,
                Role.DIRECTOR,
                Role.STAFF,
                Role.ADMIN);
        List<Object> params = new ArrayList<>();
        String where = where(viewer, filter, params);
        long total = jdbc.sql("select count(*) from school s where " + where)
                .params(params)
                .query(Long.class)
                .single();
        PageRequest page = PageRequest.of(Math.max(pageNumber, 0), PAGE_SIZE);
        return new PageImpl<>(total == 0 ? List.of() : lines(where, params, page), page, total);
    }

    /** The first schools of the person's part of the register whose name holds the text. */
    @Transactional(readOnly = true)
    public List<SchoolLine> first(String text, int most) {
        List<Object> params = new ArrayList<>();
        String where = where(access.viewer(), new SchoolFilter(text, null, null, false), params);
        return lines(where, params, PageRequest.of(0, most));
    }

    private List<SchoolLine> lines(String where, List<Object> params, PageRequest page) {
        return jdbc.sql(
                        "select s.id, s.name, s.short_name, s.type, m.short_name as municipality, s.phone, s.pupils, s.teachers,"
                                + " s.archived_on is not null as archived from school s join municipality m on m.id = s.municipality_id where "
                                + where
                                + " order by m.short_name, s.short_name limit " + page.getPageSize() + " offset "
                                + page.getOffset())
                .params(params)
                .query((row, number) -> new SchoolLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("short_name"),
                        SchoolType.valueOf(row.getString("type")),
                        row.getString("municipality"),
                        row.getString("phone"),
                        row.getInt("pupils"),
                        row.getInt("teachers"),
                        row.getBoolean("archived")))
                .list();
    }

    private static String where(Viewer viewer, SchoolFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder("s.archived_on is ").append(filter.archived() ? "not null" : "null");
        if (!viewer.has(Role.ADMIN)) {
            Set<UUID> schools = viewer.schoolIds(OF_SCHOOL);
            where.append(" and (s.municipality_id = any (?) or s.id = any (?))");
            params.add(viewer.municipalityIds(MUNICIPAL).toArray(UUID[]::new));
            params.add(schools.toArray(UUID[]::new));
        }
        if (!filter.text().isBlank()) {
            where.append(" and (s.name ilike ? or s.short_name ilike ?)");
            String pattern = SearchPattern.containing(filter.text());
            params.add(pattern);
            params.add(pattern);
        }
        if (filter.municipalityId() != null) {
            where.append(" and s.municipality_id = ?");
            params.add(filter.municipalityId());
        }
        if (filter.type() != null) {
            where.append(" and s.type = ?");
            params.add(filter.type().name());
        }
        return where.toString();
    }
}
