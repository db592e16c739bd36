package org.opora.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of schools and municipalities, each list in one statement, in the scope of the person who asks. */
@Service
public class ListResults {

    private static final Role[] READERS = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR};
    private static final UUID NOTHING = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Access access;

    ListResults(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Years the person may look at, newest first. */
    @Transactional(readOnly = true)
    public List<YearChoice> years() {
        access.requireAny(READERS);
        return jdbc.sql(
                        """
                        select c.id as cycle_id, c.municipality_id, m.short_name as municipality, c.year
                          from cycle c join municipality m on m.id = c.municipality_id
                         where c.municipality_id in (:municipalities) and c.status <> 'CANCELLED'
                         order by c.year desc, m.short_name, c.opened_at desc
                        """)
                .param("municipalities", municipalities())
                .query(YearChoice.class)
                .list();
    }

    /** The year with that id, when it is the person's business. */
    @Transactional(readOnly = true)
    public YearChoice year(UUID cycleId) {
        Optional<YearChoice> found =
                years().stream().filter(year -> year.cycleId().equals(cycleId)).findFirst();
        return found.orElseThrow(NotFoundException::new);
    }

    /** Supported schools of a year with report, indicators and decision, by name. */
    @Transactional(readOnly = true)
    public List<SchoolResult> schools(UUID cycleId) {
        year(cycleId);
        return jdbc.sql(SCHOOLS)
                .param("cycle", cycleId)
                .query(SchoolResult.class)
                .list();
    }

    /** Municipalities beside each other in one calendar year, by name. */
    @Transactional(readOnly = true)
    public List<MunicipalityResult> comparison(int year) {
        access.requireAny(READERS);
        return jdbc.sql(MUNICIPALITIES)
                .param("municipalities", municipalities())
                .param("year", year)
                .query(MunicipalityResult.class)
                .list();
    }

    /** The line under a comparison. */
    public Optional<MunicipalityResult> total(List<MunicipalityResult> rows) {
        return rows.stream().reduce(MunicipalityResult::plus);
    }

    private Set<UUID> municipalities() {
        Set<UUID> seen = access.viewer().municipalityIds(READERS);
        return seen.isEmpty() ? Set.of(NOTHING) : seen;
    }

    private static final String INDICATORS =
            """
            (select q.case_id, q.state,
                    count(x.name) filter (where x.target is not null)::int as indicators,
                    count(x.name) filter (where case when x.base is not null and x.target < x.base then x.fact <= x.target
                                                     else x.fact >= x.target end)::int as reached
               from school_report q left join school_report_indicator x on x.report_id = q.id
              group by q.id)
            """;

    private static final String SCHOOLS =
            """
            select s.id as school_id, s.short_name as school, k.shnor, k.shnsu, k.risk,
                   coalesce(r.state, 'MISSING') as report, coalesce(r.indicators, 0) as indicators,
                   coalesce(r.reached, 0) as reached, d.proposed, k.outcome, d.explanation, d.reason
              from support_case k
              join school s on s.id = k.school_id
              left join"""
                    + INDICATORS
                    + """
             r on r.case_id = k.id
              left join report_session_decision d on d.case_id = k.id
             where k.cycle_id = :cycle and k.status <> 'WITHDRAWN'
             order by s.short_name
            """;

    private static final String MUNICIPALITIES =
            """
            select c.id as cycle_id, m.short_name as municipality, count(k.id)::int as supported,
                   count(*) filter (where r.state = 'ACCEPTED')::int as accepted,
                   count(*) filter (where k.outcome = 'EXIT')::int as exits,
                   count(*) filter (where k.outcome = 'CONTINUE')::int as continued,
                   count(*) filter (where k.outcome = 'INTENSIFY')::int as intensified,
                   coalesce(sum(r.indicators), 0)::int as indicators, coalesce(sum(r.reached), 0)::int as reached
              from cycle c
              join municipality m on m.id = c.municipality_id
              left join support_case k on k.cycle_id = c.id and k.status <> 'WITHDRAWN'
              left join"""
                    + INDICATORS
                    + """
             r on r.case_id = k.id
             where c.municipality_id in (:municipalities) and c.year = :year and c.status <> 'CANCELLED'
             group by c.id, m.short_name
             order by m.short_name
            """;
}
