package org.opora.prevention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.publication.PublicationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Track 3 as a table: schools and how far each of them is, for those whose business it is. */
@Service
public class ListPrevention {

    private static final UUID NOTHING = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Access access;

    ListPrevention(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The newest year of each municipality in sight, by municipality and school; a director sees the own school. */
    @Transactional(readOnly = true)
    public List<Line> lines() {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
        return jdbc.sql(
                        """
                        select m.short_name as municipality, c.year, s.short_name as school, w.state, w.first_analysis_missed,
                               exists (select 1 from prevention_analysis a where a.cycle_id = w.cycle_id
                                          and a.school_id = w.school_id and a.round = 'FIRST') as first,
                               exists (select 1 from prevention_analysis a where a.cycle_id = w.cycle_id
                                          and a.school_id = w.school_id and a.round = 'REPEAT') as repeat,
                               (select p.state from publication p where p.cycle_id = w.cycle_id and p.school_id = w.school_id
                                   and p.kind = 'PREVENTION' order by p.opened_at desc limit 1) as placement,
                               (select p.address from publication p where p.cycle_id = w.cycle_id and p.school_id = w.school_id
                                   and p.kind = 'PREVENTION' order by p.opened_at desc limit 1) as address
                          from school_prevention w
                          join cycle c on c.id = w.cycle_id
                          join school s on s.id = w.school_id
                          join municipality m on m.id = w.municipality_id
                         where (w.municipality_id in (:municipalities) or w.school_id in (:schools))
                           and c.year = (select max(n.year) from cycle n join school_prevention x on x.cycle_id = n.id
                                          where n.municipality_id = w.municipality_id and n.status <> 'CANCELLED')
                         order by m.short_name, s.short_name
                        """)
                .param(
                        "municipalities",
                        orNothing(access.viewer()
                                .municipalityIds(
                                        Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR)))
                .param("schools", orNothing(access.viewer().schoolIds(Role.DIRECTOR, Role.STAFF)))
                .query(Line.class)
                .list();
    }

    private static Set<UUID> orNothing(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOTHING) : ids;
    }

    /** One school. */
    public record Line(
            String municipality,
            int year,
            String school,
            SchoolPreventionState state,
            boolean firstAnalysisMissed,
            boolean first,
            boolean repeat,
            @Nullable PublicationState placement,
            @Nullable String address) {}
}
