package org.opora.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads exam results set by set, never school by school. Who may see them is the caller's decision. */
@Component
public class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest school year with complete results; where none is complete, the latest with any. A year is complete when
     * every school that is not archived and is no branch has at least one result or «не проводится».
     */
    public Optional<ResultYear> thisYear(UUID municipalityId) {
        return years(municipalityId).stream().findFirst();
    }

    /** Complete years first, of these the latest first. */
    private List<ResultYear> years(UUID municipalityId) {
        return jdbc.sql(
                        """
                        with expected as (
                            select count(*) as schools from school
                            where municipality_id = :municipality and archived_on is null and type <> 'BRANCH'),
                        year as (
                            select r.school_year, count(distinct r.school_id) as schools from exam_result r
                            join school s on s.id = r.school_id and s.archived_on is null and s.type <> 'BRANCH'
                            where r.municipality_id = :municipality group by r.school_year)
                        select year.school_year, year.schools >= expected.schools as complete
                        from year cross join expected order by complete desc, year.school_year desc
                        """)
                .param("municipality", municipalityId)
                .query(ResultYear.class)
                .list();
    }

    /** The year a round looks at: the initial one at the year the list is made from, later ones at the newest. */
    Optional<ResultYear> of(MonitoringRound round) {
        return round.kind() == MonitoringKind.INITIAL
                ? ofYear(round.municipalityId(), round.schoolYear())
                : thisYear(round.municipalityId());
    }

    /** Whether that school year's results are complete; empty when there are none of it. */
    public Optional<ResultYear> ofYear(UUID municipalityId, int schoolYear) {
        return years(municipalityId).stream()
                .filter(year -> year.schoolYear() == schoolYear)
                .findFirst();
    }

    /** All results of the municipality's schools in the years, both included. */
    public List<ExamResult> lines(UUID municipalityId, int fromYear, int toYear) {
        return jdbc.sql(
                        """
                        select school_id, procedure_code, grade, subject_code, school_year, held, participants, failed, mean
                        from exam_result where municipality_id = :municipality and school_year between :from and :to
                        order by school_id, school_year desc, procedure_code, grade, subject_code
                        """)
                .param("municipality", municipalityId)
                .param("from", fromYear)
                .param("to", toYear)
                .query(ExamResult.class)
                .list();
    }

    /** The results of one school, newest year first. */
    public List<ResultView> ofSchool(UUID schoolId) {
        return jdbc.sql(ResultView.SELECT + " where r.school_id = :school" + ResultView.ORDER)
                .param("school", schoolId)
                .query(ResultView.class)
                .list();
    }

    /** Per school and school year: participants, how many of them below the threshold, mean. */
    public List<SchoolYearSummary> summary(UUID municipalityId) {
        return jdbc.sql(SchoolYearSummary.SELECT + " where municipality_id = :municipality and held"
                        + SchoolYearSummary.GROUP)
                .param("municipality", municipalityId)
                .query(SchoolYearSummary.class)
                .list();
    }

    /** What each school has given so far for a school year, by name. */
    public List<SchoolCompleteness> completeness(UUID municipalityId, int schoolYear) {
        return jdbc.sql(SchoolCompleteness.SELECT)
                .param("municipality", municipalityId)
                .param("year", schoolYear)
                .query(SchoolCompleteness.class)
                .list();
    }

    /** Schools without any result of the school year, by name. */
    public List<String> withoutResults(UUID municipalityId, int schoolYear) {
        return completeness(municipalityId, schoolYear).stream()
                .filter(school -> school.results() == 0)
                .map(SchoolCompleteness::school)
                .toList();
    }
}
