package org.opora;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.TestJobs;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.report.TestYears;
import org.opora.review.TestProgrammes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts the support of one school with chosen stages and does chosen tasks of it, by the real forms. */
@Component
class SchoolWork {

    private final TestYears years;
    private final TestProgrammes programmes;
    private final JdbcClient jdbc;
    private final Launcher launcher;
    private final TestJobs jobs;
    private final YearlyWork work;
    private final OpenTasks tasks;

    SchoolWork(
            TestYears years,
            TestProgrammes programmes,
            JdbcClient jdbc,
            Launcher launcher,
            TestJobs jobs,
            YearlyWork work,
            OpenTasks tasks) {
        this.years = years;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.launcher = launcher;
        this.jobs = jobs;
        this.work = work;
        this.tasks = tasks;
    }

    /** A school in its year: the ids the tests ask for. */
    record Course(TestMunicipalities.Made place, YearlyCast cast, UUID cycle, UUID school, UUID caseId) {}

    /** The first school of the municipality on track 1 in 2027, with these stages on. */
    Course start(TestMunicipalities.Made place, YearlyCast cast, LocalDate day, Stage... on) {
        return start(place, cast, day, 1, on);
    }

    /** The first school of the municipality on that track in 2027, with these stages on. */
    Course start(TestMunicipalities.Made place, YearlyCast cast, LocalDate day, int track, Stage... on) {
        work.moveTo(day);
        UUID cycle = years.supported(place, 2027);
        UUID school = place.schools().get(0);
        Course course = new Course(place, cast, cycle, school, years.caseOf(cycle, school));
        String key = place.slug() + "-2027-1";
        launcher.request(List.of(new LaunchRequest(
                "school-support", key + "/school-1", place.slug(), variables(course, key, track, Set.of(on)))));
        jobs.settle(place.slug());
        return course;
    }

    /** The same for a school that brings an approved programme of three years from the closed year before. */
    Course startWithProgrammeInForce(TestMunicipalities.Made place, YearlyCast cast, LocalDate day, Stage... on) {
        work.moveTo(day);
        UUID school = place.schools().get(0);
        TestProgrammes.Made programme =
                programmes.make(place.id(), school, cast.directorOf(school).accountId(), "APPROVED");
        jdbc.sql("update cycle set year = 2026, status = 'CLOSED' where id = ?")
                .param(programme.cycleId())
                .update();
        jdbc.sql("update programme set starts_on = date '2026-09-01', approved_at = created_at where id = ?")
                .param(programme.id())
                .update();
        return start(place, cast, day, on);
    }

    private static Map<String, @Nullable Object> variables(Course course, String key, int track, Set<Stage> on) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (Stage stage : Stage.values()) {
            variables.put(stage.switchVariable().name(), on.contains(stage));
        }
        variables.put("cycleId", course.cycle().toString());
        variables.put("cycleKey", key);
        variables.put("municipalityId", course.place().id().toString());
        variables.put("schoolId", course.school().toString());
        variables.put("caseId", course.caseId().toString());
        variables.put("caseKey", key + "/school-1");
        variables.put("track1", track == 1);
        variables.put("track2", track == 2);
        variables.put("shnor", track == 1);
        variables.put("shnsu", false);
        return variables;
    }

    /** On that day, does the open tasks of these keys (without the prefix) until none is left, with these answers. */
    void on(LocalDate day, Course course, Function<InboxTask, Map<String, Object>> answers, String... keys) {
        Set<String> wanted = Set.of(keys);
        work.day(
                day,
                course.place().slug(),
                course.cycle(),
                task -> wanted.contains(task.taskKey().replace("userTask_", "")),
                course.cast()::actorOf,
                answers);
    }

    List<String> open(Course course) {
        return tasks.ofCycle(course.cycle()).stream().map(InboxTask::taskKey).toList();
    }
}
