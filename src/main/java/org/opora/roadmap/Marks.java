package org.opora.roadmap;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.registry.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Base and fact of every share of a row, school by school. The base is frozen when the measure opens, in the unit of the share,
 * and changes with a reason only; a share is always computed.
 */
@Component
public class Marks {

    private static final String SELECT =
            """
            select m.evidence, m.unit, m.school_id, s.short_name as school, m.frozen, m.base, m.base_reason, m.fact,
                   m.excluded, m.reason
              from roadmap_mark m join school s on s.id = m.school_id
             where m.measure_id = ? order by m.evidence, m.unit, s.short_name, m.school_id
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Marks(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Freezes the base of each share; what is frozen already stays. */
    void freeze(UUID measureId, List<School> schools, List<EvidenceNeeds.Quota> quotas) {
        for (EvidenceNeeds.Quota quota : quotas) {
            for (School school : schools) {
                int base = base(quota.unit(), school);
                jdbc.sql("insert into roadmap_mark (measure_id, evidence, unit, school_id, base, frozen, excluded)"
                                + " values (?, ?, ?, ?, ?, ?, false) on conflict do nothing")
                        .params(measureId, quota.evidence().name(), quota.unit().name(), school.id(), base, base)
                        .update();
            }
        }
    }

    /** What the register knows; 0 where only the school itself can say how many there are. */
    private static int base(EvidenceUnit unit, School school) {
        return switch (unit) {
            case SCHOOL, HEAD, TEAM, PROGRAMME -> 1;
            case TEACHER -> school.details().teachers();
            case PUPIL -> school.details().pupils();
            case DOCUMENT, EVENT -> 0;
        };
    }

    /**
     * Takes the numbers as a person gives them.
     *
     * @throws OporaException for a school or share outside the frozen base, a fact above the base, an exclusion or another
     *     base without a reason
     */
    void take(Measure measure, List<EvidenceGiven.Mark> marks, UUID by) {
        List<Line> known = of(measure.id());
        for (EvidenceGiven.Mark mark : marks) {
            Line line = known.stream()
                    .filter(one -> one.isOf(mark))
                    .findFirst()
                    .orElseThrow(() -> new OporaException("roadmap.markOutside"));
            check(mark, line);
            store(measure, mark, line, by);
        }
    }

    private static void check(EvidenceGiven.Mark mark, Line line) {
        if (mark.excluded() && blank(mark.reason())) {
            throw new OporaException("roadmap.exclusionReason");
        }
        if (mark.fact() != null && mark.fact() > mark.base() && !mark.excluded()) {
            throw new OporaException("roadmap.factAboveBase");
        }
        if (mark.base() != line.frozen() && line.frozen() > 0 && blank(mark.baseReason())) {
            throw new OporaException("roadmap.baseReason", line.school());
        }
    }

    private void store(Measure measure, EvidenceGiven.Mark mark, Line line, @Nullable UUID by) {
        boolean counted = mark.fact() != null && !Objects.equals(mark.fact(), line.fact());
        boolean rebased = mark.base() != line.base();
        jdbc.sql(
                        """
                        update roadmap_mark
                           set base = :base, frozen = case when frozen = 0 then :base else frozen end, base_reason = :baseReason, fact = :fact, excluded = :excluded, reason = :reason,
                               counted_by = coalesce(:by, counted_by)
                         where measure_id = :measure and evidence = :evidence and unit = :unit and school_id = :school
                        """)
                .param("base", mark.base())
                .param("baseReason", mark.base() == line.frozen() ? null : mark.baseReason(), Types.VARCHAR)
                .param("fact", mark.fact(), Types.INTEGER)
                .param("excluded", mark.excluded())
                .param("reason", mark.reason(), Types.VARCHAR)
                .param("by", counted ? by : null, Types.OTHER)
                .param("measure", measure.id())
                .param("evidence", mark.evidence().name())
                .param("unit", mark.unit().name())
                .param("school", mark.schoolId())
                .update();
        if (rebased) {
            note("roadmap.baseChanged", measure, mark, line, mark.baseReason());
        }
        if (mark.excluded() && !line.excluded()) {
            note("roadmap.excluded", measure, mark, line, mark.reason());
        }
    }

    private void note(String action, Measure measure, EvidenceGiven.Mark mark, Line line, @Nullable String reason) {
        journal.record(Journal.entry(action)
                .municipality(measure.municipalityId())
                .school(mark.schoolId())
                .subject("roadmap-measure", measure.id())
                .detail("school", line.school())
                .detail("from", line.base())
                .detail("to", mark.base())
                .detail("reason", blank(reason) ? "—" : reason));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The school took part: that counts it where schools themselves are counted, and nothing where people or papers are. */
    void schoolDone(UUID measureId, UUID schoolId, List<EvidenceNeeds.Quota> quotas) {
        quotas.stream()
                .filter(quota -> quota.kind() == EvidenceNeeds.Marks.SCHOOL)
                .forEach(quota -> whole(measureId, schoolId, quota));
    }

    /** All of the school's base is reached, unless somebody has counted already. */
    void whole(UUID measureId, UUID schoolId, EvidenceNeeds.Quota quota) {
        jdbc.sql(
                        "update roadmap_mark set fact = base where measure_id = ? and evidence = ? and unit = ? and school_id = ?"
                                + " and fact is null")
                .params(measureId, quota.evidence().name(), quota.unit().name(), schoolId)
                .update();
    }

    /** The row is no longer about the school: it is left out of the base, for that reason, where it has counted nothing yet. */
    void leave(Measure measure, UUID schoolId) {
        for (Line line : of(measure.id(), schoolId)) {
            if (line.fact() == null && !line.excluded()) {
                EvidenceGiven.Mark left = new EvidenceGiven.Mark(
                        line.evidence(),
                        line.unit(),
                        schoolId,
                        line.base(),
                        line.baseReason(),
                        null,
                        true,
                        StoredWords.LEFT_SCOPE);
                store(measure, left, line, null);
            }
        }
    }

    /**
     * Schools that the row has come to be about: their base is frozen as of this day, and who had left it is counted again. Both
     * stand in the journal.
     */
    void join(Measure measure, List<School> schools, List<EvidenceNeeds.Quota> quotas) {
        List<Line> before = of(measure.id());
        freeze(measure.id(), schools, quotas);
        Set<UUID> now = schools.stream().map(School::id).collect(Collectors.toSet());
        for (Line line : of(measure.id())) {
            boolean known = before.stream().anyMatch(line::sameAs);
            boolean back = now.contains(line.schoolId()) && StoredWords.LEFT_SCOPE.equals(line.reason());
            if (!known || back) {
                EvidenceGiven.Mark joined = new EvidenceGiven.Mark(
                        line.evidence(),
                        line.unit(),
                        line.schoolId(),
                        line.base(),
                        line.baseReason(),
                        line.fact(),
                        false,
                        null);
                store(measure, joined, line, null);
                note("roadmap.joined", measure, joined, line, StoredWords.JOINED_SCOPE);
            }
        }
    }

    /** What the school counted is not accepted. */
    void unsay(UUID measureId, UUID schoolId) {
        jdbc.sql("update roadmap_mark set fact = null, counted_by = null where measure_id = ? and school_id = ?"
                        + " and counted_by is not null")
                .params(measureId, schoolId)
                .update();
    }

    /**
     * Counts trained people school by school, never more than the frozen base; a school that is not named keeps what it has, and
     * so does a number that a person has given.
     */
    void count(UUID measureId, Map<UUID, Integer> people) {
        people.forEach((school, number) -> jdbc.sql(
                        """
                        update roadmap_mark set fact = least(base, ?) where measure_id = ? and school_id = ?
                           and evidence in ('TRAINED_QUOTA', 'SHARE') and not excluded and counted_by is null
                        """)
                .params(number, measureId, school)
                .update());
    }

    /** The marks of a measure, share by share and there by school. */
    public List<Line> of(UUID measureId) {
        return jdbc.sql(SELECT).param(measureId).query(Line.class).list();
    }

    /** One school's marks in a measure. */
    public List<Line> of(UUID measureId, UUID schoolId) {
        return of(measureId).stream()
                .filter(line -> line.schoolId().equals(schoolId))
                .toList();
    }

    /** The computed shares of a measure. */
    public List<Share> shares(UUID measureId) {
        return jdbc.sql(
                        """
                        select evidence, unit,
                               coalesce(sum(base) filter (where not excluded), 0) as base,
                               coalesce(sum(fact) filter (where not excluded), 0) as fact,
                               count(*) filter (where not excluded and fact is null) as unknown
                          from roadmap_mark where measure_id = ? group by evidence, unit order by evidence, unit
                        """)
                .param(measureId)
                .query(Share.class)
                .list();
    }

    /** One school's mark. */
    public record Line(
            EvidenceClass evidence,
            EvidenceUnit unit,
            UUID schoolId,
            String school,
            int frozen,
            int base,
            @Nullable String baseReason,
            @Nullable Integer fact,
            boolean excluded,
            @Nullable String reason) {

        /** Whether it is counted for that share. */
        public boolean isOf(EvidenceNeeds.Quota quota) {
            return quota.same(evidence, unit);
        }

        private boolean sameAs(Line other) {
            return other.evidence() == evidence
                    && other.unit() == unit
                    && other.schoolId().equals(schoolId);
        }

        private boolean isOf(EvidenceGiven.Mark mark) {
            return mark.evidence() == evidence
                    && mark.unit() == unit
                    && mark.schoolId().equals(schoolId);
        }
    }

    /** Base and fact of one share and how many schools are not counted yet; excluded ones are left out. */
    public record Share(EvidenceClass evidence, EvidenceUnit unit, int base, int fact, int unknown) {

        /** Nobody to count. */
        static Share none(EvidenceNeeds.Quota quota) {
            return new Share(quota.evidence(), quota.unit(), 0, 0, 0);
        }

        /** Per cent, rounded down so that 99.9 is not 100; empty base is no share. */
        public @Nullable Integer percent() {
            return base == 0 ? null : (int) (fact * 100L / base);
        }
    }
}
