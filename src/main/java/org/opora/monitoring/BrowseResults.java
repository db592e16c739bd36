package org.opora.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The results a person may see: a municipality's people all of it, a school's people their own, the region without small numbers. */
@Service
@Transactional(readOnly = true)
public class BrowseResults {

    private static final Role[] MUNICIPAL = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};
    private static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};
    private static final Role[] ANY = {
        Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF
    };
    private static final int PAGE = 25;

    private final Access access;
    private final Registry registry;
    private final JdbcClient jdbc;

    BrowseResults(Access access, Registry registry, JdbcClient jdbc) {
        this.access = access;
        this.registry = registry;
        this.jdbc = jdbc;
    }

    /** @param wanted the municipality to show; null for the first one the person may see */
    public MonitoringScope scope(@Nullable UUID wanted) {
        Viewer viewer = access.viewer();
        List<Municipality> choices = viewer.municipalityIds(ANY).stream()
                .map(registry::municipality)
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
        Municipality municipality = choices.stream()
                .filter(choice -> wanted == null || choice.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        UUID id = municipality.id();
        boolean municipal = access.mayMunicipality(id, MUNICIPAL);
        boolean operator = access.mayMunicipality(id, Role.OPERATOR);
        Set<UUID> own = municipal || operator ? null : ownSchools(viewer, id);
        return new MonitoringScope(
                municipality, choices, own, !municipal && operator, access.mayMunicipality(id, Role.COORDINATOR));
    }

    private Set<UUID> ownSchools(Viewer viewer, UUID municipalityId) {
        Set<UUID> own = new HashSet<>(viewer.schoolIds(SCHOOL));
        own.removeIf(school -> !access.maySchool(municipalityId, school, SCHOOL));
        return own;
    }

    /** One page of 25, newest school year first. @param number from 0 */
    public Page<ResultView> page(MonitoringScope scope, ResultFilter filter, int number) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, filter, parameters);
        int page = Math.max(0, Math.min(number, 100_000));
        long total = jdbc.sql("select count(*)" + ResultView.FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<ResultView> rows = jdbc.sql(
                        ResultView.SELECT + where + ResultView.ORDER + " limit " + PAGE + " offset " + page * PAGE)
                .params(parameters)
                .query(ResultView.class)
                .list();
        return new PageImpl<>(rows, PageRequest.of(page, PAGE), total);
    }

    private static String where(MonitoringScope scope, ResultFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add("r.municipality_id = :municipality");
        parameters.put("municipality", scope.municipality().id());
        if (scope.schools() != null) {
            conditions.add(scope.schools().isEmpty() ? "false" : "r.school_id in (:own)");
            parameters.put("own", scope.schools());
        }
        add(conditions, parameters, "r.school_id = :school", "school", filter.school());
        add(conditions, parameters, "r.procedure_code = :procedure", "procedure", filter.procedure());
        add(conditions, parameters, "r.subject_code = :subject", "subject", filter.subject());
        add(conditions, parameters, "r.school_year = :year", "year", filter.year());
        return " where " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** School years that have results, newest first. */
    public List<Integer> years(MonitoringScope scope) {
        return jdbc.sql(
                        "select distinct school_year from exam_result where municipality_id = ? order by school_year desc")
                .param(scope.municipality().id())
                .query(Integer.class)
                .list();
    }
}
