package org.opora.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.home.SchoolHome.ExpertWord;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the start page about a school: as many statements in May as in December. */
@Component
class SchoolHomes {

    private final Registry registry;
    private final Cycles cycles;
    private final SupportCases cases;
    private final SchoolYear year;
    private final MissingProofs proofs;
    private final LocalToday localToday;
    private final JdbcClient jdbc;

    SchoolHomes(
            Registry registry,
            Cycles cycles,
            SupportCases cases,
            SchoolYear year,
            MissingProofs proofs,
            LocalToday localToday,
            JdbcClient jdbc) {
        this.registry = registry;
        this.cycles = cycles;
        this.cases = cases;
        this.year = year;
        this.proofs = proofs;
        this.localToday = localToday;
        this.jdbc = jdbc;
    }

    /**
     * One for each running year, the earliest first, because its steps are the next ones; what belongs to no year stands in it.
     * One without a year when none runs.
     */
    List<SchoolHome> of(UUID schoolId) {
        School school = registry.school(schoolId);
        LocalDate today = localToday.in(school.municipalityId());
        List<CycleView> running = cycles.running(school.municipalityId()).stream()
                .sorted(Comparator.comparing(CycleView::year))
                .toList();
        List<ChecklistLine> outside = year.outside(schoolId, today);
        if (running.isEmpty()) {
            return List.of(new SchoolHome(schoolId, school.shortName(), today, null, false, outside, null, List.of()));
        }
        CycleView earliest = running.get(0);
        return running.stream()
                .map(cycle -> of(school, cycle, today, cycle == earliest, outside))
                .toList();
    }

    private SchoolHome of(
            School school, CycleView cycle, LocalDate today, boolean earliest, List<ChecklistLine> outside) {
        SupportCaseView supportCase = cases.find(cycle.id(), school.id()).orElse(null);
        return new SchoolHome(
                school.id(),
                school.shortName(),
                today,
                cycle.year(),
                supportCase != null || anyCase(cycle.id()),
                year.of(school.id(), cycle, supportCase, today, earliest ? outside : List.of()),
                word(school.id(), cycle.id()).orElse(null),
                proofs.of(school.id(), cycle.id(), earliest, caseId(supportCase), today));
    }

    private static @Nullable UUID caseId(@Nullable SupportCaseView supportCase) {
        return supportCase == null || !supportCase.open() ? null : supportCase.caseId();
    }

    private boolean anyCase(UUID cycle) {
        return jdbc.sql("select exists (select 1 from support_case where cycle_id = ?)")
                .param(cycle)
                .query(Boolean.class)
                .single();
    }

    /** Only what is concluded: while experts work the school does not read along. */
    private Optional<ExpertWord> word(UUID school, UUID cycle) {
        return jdbc.sql(
                        """
                        select r.id as review_id, r.programme_id, n.number as round, lower(n.verdict) as verdict, n.summary,
                               cast(n.concluded_at at time zone m.zone as date) as day, n.new_due,
                               count(k.id) as remarks, count(k.id) filter (where k.kind = 'CRITICAL') as critical
                        from review r join review_round n on n.review_id = r.id join municipality m on m.id = r.municipality_id
                        left join review_remark k on k.review_id = r.id and k.round = n.number
                        where r.school_id = :school and r.cycle_id = :cycle and n.concluded_at is not null
                        group by r.id, n.id, m.id order by n.concluded_at desc limit 1
                        """)
                .param("school", school)
                .param("cycle", cycle)
                .query(ExpertWord.class)
                .optional();
    }
}
