package org.opora.roadmap;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.registry.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Base and fact of a share, school by school. The base is frozen when the measure opens; a share is always computed. */
@Component
public class Marks {

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Freezes the base: one per school, or the school's teachers where people are counted. */
    void freeze(UUID measureId, List<School> schools, boolean people) {
        for (School school : schools) {
            jdbc.sql("insert into roadmap_mark (measure_id, school_id, base, excluded) values (?, ?, ?, false)"
                            + " on conflict do nothing")
                    .params(measureId, school.id(), people ? school.details().teachers() : 1)
                    .update();
        }
    }

    /** Takes the facts; schools outside the frozen base are refused. */
    void take(UUID measureId, List<EvidenceGiven.Mark> marks) {
        for (EvidenceGiven.Mark mark : marks) {
            check(mark);
            int changed = jdbc.sql(
                            """
                            update roadmap_mark set base = :base, fact = :fact, excluded = :excluded, reason = :reason
                            where measure_id = :measure and school_id = :school
                            """)
                    .param("base", mark.base())
                    .param("fact", mark.fact(), Types.INTEGER)
                    .param("excluded", mark.excluded())
                    .param("reason", mark.reason(), Types.VARCHAR)
                    .param("measure", measureId)
                    .param("school", mark.schoolId())
                    .update();
            if (changed == 0) {
                throw new OporaException("roadmap.markOutside");
            }
        }
    }

    private static void check(EvidenceGiven.Mark mark) {
        if (mark.excluded() && (mark.reason() == null || mark.reason().isBlank())) {
            throw new OporaException("roadmap.exclusionReason");
        }
        if (mark.fact() != null && mark.fact() > mark.base() && !mark.excluded()) {
            throw new OporaException("roadmap.factAboveBase");
        }
    }

    /** The school took part: its whole base counts as done unless somebody counted already. */
    void schoolDone(UUID measureId, UUID schoolId) {
        jdbc.sql("update roadmap_mark set fact = base where measure_id = ? and school_id = ? and fact is null")
                .params(measureId, schoolId)
                .update();
    }

    /** Counts people school by school, never more than the frozen base; a school that is not named keeps what it has. */
    void count(UUID measureId, Map<UUID, Integer> people) {
        people.forEach((school, number) -> jdbc.sql(
                        "update roadmap_mark set fact = least(base, ?) where measure_id = ? and school_id = ? and not excluded")
                .params(number, measureId, school)
                .update());
    }

    /** The marks of a measure, by school. */
    public List<Line> of(UUID measureId) {
        return jdbc.sql(
                        """
                        select m.school_id, s.short_name as school, m.base, m.fact, m.excluded, m.reason
                          from roadmap_mark m join school s on s.id = m.school_id
                         where m.measure_id = ? order by s.short_name
                        """)
                .param(measureId)
                .query(Line.class)
                .list();
    }

    /** The computed share of a measure. */
    public Share share(UUID measureId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(base) filter (where not excluded), 0) as base,
                               coalesce(sum(fact) filter (where not excluded), 0) as fact,
                               count(*) filter (where not excluded and fact is null) as unknown
                          from roadmap_mark where measure_id = ?
                        """)
                .param(measureId)
                .query(Share.class)
                .single();
    }

    /** One school's mark. */
    public record Line(
            UUID schoolId,
            String school,
            int base,
            @Nullable Integer fact,
            boolean excluded,
            @Nullable String reason) {}

    /** Base, fact and how many schools are not counted yet; excluded ones are left out. */
    public record Share(int base, int fact, int unknown) {

        /** Per cent, rounded down so that 99.9 is not 100; empty base is no share. */
        public @Nullable Integer percent() {
            return base == 0 ? null : fact * 100 / base;
        }
    }
}
