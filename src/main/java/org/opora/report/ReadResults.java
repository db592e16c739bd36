package org.opora.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.monitoring.Results;
import org.opora.monitoring.SchoolYearSummary;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One school over the years, and one year of a municipality. */
@Service
public class ReadResults {

    private static final Role[] NEAR = {
        Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.DIRECTOR, Role.STAFF
    };

    private final SchoolReportRepository reports;
    private final ReportSessionRepository sessions;
    private final AnnualInformationRepository informations;
    private final ListResults lists;
    private final Results results;
    private final Registry registry;
    private final Access access;

    ReadResults(
            SchoolReportRepository reports,
            ReportSessionRepository sessions,
            AnnualInformationRepository informations,
            ListResults lists,
            Results results,
            Registry registry,
            Access access) {
        this.reports = reports;
        this.sessions = sessions;
        this.informations = informations;
        this.lists = lists;
        this.results = results;
        this.registry = registry;
        this.access = access;
    }

    /** The school's reports, newest first, and its results year by year. */
    @Transactional(readOnly = true)
    public Dossier school(UUID schoolId) {
        School school = registry.school(schoolId);
        access.requireSchool(
                school.municipalityId(),
                schoolId,
                Role.COORDINATOR,
                Role.HEAD,
                Role.CONTROLLER,
                Role.METHODIST,
                Role.DIRECTOR,
                Role.STAFF,
                Role.OPERATOR);
        boolean near = access.maySchool(school.municipalityId(), schoolId, NEAR);
        return new Dossier(
                school,
                reports.findBySchoolIdOrderBySubmittedOnDesc(schoolId),
                results.summary(school.municipalityId()).stream()
                        .filter(year -> year.schoolId().equals(schoolId))
                        .map(year -> dynamics(year, near))
                        .toList());
    }

    private static SchoolDynamics dynamics(SchoolYearSummary year, boolean near) {
        String name = year.schoolYear() + "/" + String.format("%02d", (year.schoolYear() + 1) % 100);
        return !near && SmallNumbers.hidden(year.participants())
                ? new SchoolDynamics(name, true, null, null, null)
                : new SchoolDynamics(name, false, year.participants(), year.failedPercent(), year.mean());
    }

    /** Session and annual information of a year. */
    @Transactional(readOnly = true)
    public Year year(UUID cycleId) {
        YearChoice choice = lists.year(cycleId);
        return new Year(
                choice,
                sessions.findByCycleId(cycleId),
                informations.findByCycleId(cycleId).orElse(null));
    }

    /** A school with its reports and results. */
    public record Dossier(School school, List<SchoolReport> reports, List<SchoolDynamics> dynamics) {}

    /** A year with its session and its annual information, as far as they exist. */
    public record Year(YearChoice choice, Optional<ReportSession> session, @Nullable AnnualInformation information) {}
}
