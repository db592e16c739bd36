package org.opora.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Registry;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a year, each counted from the records in one statement, never typed. */
@Service
public class YearFigures {

    private final JdbcClient jdbc;
    private final SupportCases cases;
    private final Registry registry;

    YearFigures(JdbcClient jdbc, SupportCases cases, Registry registry) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.registry = registry;
    }

    /** Every figure in the order in which it is printed. */
    @Transactional(readOnly = true)
    public List<Figure> of(UUID municipalityId, UUID cycleId) {
        List<Figure> figures = new ArrayList<>(schools(municipalityId, cycleId));
        Map<String, Object> counts =
                jdbc.sql(COUNTS).param("cycle", cycleId).query().singleRow();
        for (String code : COUNTED) {
            figures.add(Figure.of(code, ((Number) Objects.requireNonNull(counts.get(code))).longValue()));
        }
        figures.add(share("indicatorsShare", counts.get("indicators_reached"), counts.get("indicators")));
        figures.add(share("instructionsShare", counts.get("instructions_done"), counts.get("instructions")));
        return figures;
    }

    private List<Figure> schools(UUID municipalityId, UUID cycleId) {
        List<SupportCaseView> supported = cases.ofCycle(cycleId);
        return List.of(
                Figure.of("schools", registry.schools(municipalityId).size()),
                Figure.of("supported", supported.size()),
                Figure.of(
                        "shnor",
                        supported.stream().filter(SupportCaseView::shnor).count()),
                Figure.of(
                        "shnsu",
                        supported.stream().filter(SupportCaseView::shnsu).count()),
                Figure.of(
                        "track1",
                        supported.stream().filter(SupportCaseView::track1).count()),
                Figure.of(
                        "track2",
                        supported.stream().filter(SupportCaseView::track2).count()));
    }

    // Base 0 is "no base", not 100 percent.
    private static Figure share(String code, @Nullable Object part, @Nullable Object whole) {
        long base = whole == null ? 0 : ((Number) whole).longValue();
        if (base == 0 || part == null) {
            return new Figure(code, null);
        }
        BigDecimal percent = BigDecimal.valueOf(((Number) part).longValue() * 100)
                .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
        return new Figure(code, percent);
    }

    private static final List<String> COUNTED = List.of(
            "reports_accepted",
            "reports_open",
            "outcome_exit",
            "outcome_continue",
            "outcome_intensify",
            "programmes_published",
            "prevention_published",
            "recommendations",
            "recommendations_accepted",
            "instructions",
            "instructions_done",
            "indicators",
            "indicators_reached");

    private static final String COUNTS =
            """
            select (select count(*) from school_report where cycle_id = :cycle and state = 'ACCEPTED') as reports_accepted,
                   (select count(*) from school_report where cycle_id = :cycle and state <> 'ACCEPTED') as reports_open,
                   o.outcome_exit, o.outcome_continue, o.outcome_intensify,
                   p.programmes_published, p.prevention_published,
                   r.recommendations, r.recommendations_accepted,
                   i.instructions, i.instructions_done,
                   n.indicators, n.indicators_reached
              from (select count(*) filter (where outcome = 'EXIT') as outcome_exit,
                           count(*) filter (where outcome = 'CONTINUE') as outcome_continue,
                           count(*) filter (where outcome = 'INTENSIFY') as outcome_intensify
                      from report_session_decision d join report_session s on s.id = d.session_id
                     where s.cycle_id = :cycle) o,
                   (select count(distinct school_id) filter (where kind = 'PROGRAMME') as programmes_published,
                           count(distinct school_id) filter (where kind = 'PREVENTION') as prevention_published
                      from publication where cycle_id = :cycle and state = 'THERE') p,
                   (select count(*) as recommendations,
                           count(*) filter (where state = 'ACCEPTED') as recommendations_accepted
                      from recommendation where cycle_id = :cycle) r,
                   (select count(*) as instructions, count(*) filter (where state = 'DONE') as instructions_done
                      from instruction where cycle_id = :cycle and state <> 'CANCELLED') i,
                   (select count(*) filter (where target is not null) as indicators,
                           count(*) filter (where case when base is not null and target < base then fact <= target
                                                       else fact >= target end) as indicators_reached
                      from school_report_indicator x join school_report q on q.id = x.report_id
                     where q.cycle_id = :cycle and q.state = 'ACCEPTED') n
            """;
}
