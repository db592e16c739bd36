package org.opora.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.inbox.InboxTask;
import org.opora.monitoring.MonitoringKind;
import org.opora.monitoring.MonitoringRound;
import org.opora.monitoring.RoundView;
import org.opora.monitoring.SchoolNumbers;

/** A monitoring as people work on it: their real forms, on the real engine and PostgreSQL. */
@OporaTest
class MonitoringWorkTests extends MonitoringYear {

    @Test
    void isCollectedFromEverySchoolAndConcluded() {
        made.schools().forEach(this::support);
        MonitoringRound round = opened(MonitoringKind.REPEAT);
        accepted(coordinator, "userTask_loadResults", null, Map.of("ready", "LOADED"));
        runJobs();

        UUID school = made.schools().get(0);
        accepted(
                director,
                "userTask_confirmResults",
                school,
                Map.of("decision", "OBJECT", "objection", "Участников было 21"));
        assertThat(form(coordinator, "userTask_answerObjection", school)).contains("Участников было 21");
        accepted(
                coordinator,
                "userTask_answerObjection",
                school,
                Map.of("decision", "CORRECTED", "answer", "Исправлено повторной загрузкой"));
        accepted(director, "userTask_confirmResults", school, Map.of("decision", "CONFIRM"));
        assertThat(form(director, "userTask_enterSchoolData", school))
                .as("a register that was never filled in proposes nothing")
                .doesNotContain("teachers=0", "pupils=0");
        accepted(director, "userTask_enterSchoolData", school, numbers(20));
        assertThat(form(coordinator, "userTask_closeCollection", null))
                .as("entered above is entered below, and who has not says so in the same words")
                .contains(
                        "| СОШ № 1 | 1 | entered ",
                        "| СОШ № 2 | 1 | not entered |",
                        "- СОШ № 1 — the school has entered the data about itself, its analysis is missing",
                        "- СОШ № 2 — the school has not entered the data about itself in this monitoring");
        accepted(
                director,
                "userTask_writeSchoolAnalysis",
                school,
                Map.of("monitoring", "ОГЭ", "findings", "Доля выросла", "planned", "Консультации"));
        runJobs();

        assertThat(submit(coordinator, "userTask_closeCollection", null, Map.of("withoutMissing", false)))
                .as("the second school has not answered")
                .isFalse();
        accepted(
                coordinator,
                "userTask_closeCollection",
                null,
                Map.of("withoutMissing", true, "reason", "Школа на карантине"));
        runJobs();
        accepted(methodist, "userTask_writeAnalyticNote", null, note());
        runJobs();

        RoundView view = coordinator.call(() -> review.byId(round.id()));
        assertThat(view.round().status()).isEqualTo(MonitoringRound.Status.DONE);
        assertThat(view.asked()).isEqualTo(2);
        assertThat(view.answered()).isEqualTo(1);
        assertThat(view.indicators()).hasSize(2);
        assertThat(view.note()).isNotNull();
        assertThat(answers.newestData(school)).map(SchoolNumbers::teachers).contains(20);
        assertThat(indices.of(made.id(), 2024))
                .filteredOn(index -> index.schoolId().equals(school))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.social()).as("one component is not known").isNull();
                    assertThat(index.deficit()).isNotNull();
                });
        assertThat(openTasks.ofSchool(cycle, made.schools().get(1)))
                .as("the late school may still answer")
                .hasSize(1);
    }

    @Test
    void inSummerOnlySupportedSchoolsAreAskedAndNotForResults() {
        UUID supported = made.schools().get(0);
        support(supported);
        opened(MonitoringKind.INTERIM);

        assertThat(openTasks.ofCycle(cycle))
                .extracting(InboxTask::taskKey, InboxTask::schoolId, InboxTask::stage)
                .containsExactlyInAnyOrder(
                        tuple("userTask_closeCollection", null, "interim"),
                        tuple("userTask_enterSchoolData", supported, "interim"));
        accepted(director, "userTask_enterSchoolData", supported, numbers(20));
        assertThat(task("userTask_writeSchoolAnalysis", supported).stage()).isEqualTo("interim");
    }

    @Test
    void moreTimeMovesEveryDateOfTheSchools() {
        opened(MonitoringKind.INITIAL);
        accepted(coordinator, "userTask_loadResults", null, Map.of("ready", "LOADED"));
        runJobs();
        fireTimer();
        runJobs();

        assertThat(form(coordinator, "userTask_extendOrContinue", null)).contains("СОШ № 1", "СОШ № 2");
        assertThat(task("userTask_extendOrContinue", null).dueDay())
                .as("indicators wait for the decision, so it has a date")
                .isAfter(LocalDate.now(clock))
                .isBefore(LocalDate.now(clock).plusDays(14));
        assertThat(submit(
                        coordinator,
                        "userTask_extendOrContinue",
                        null,
                        Map.of("decision", "EXTEND", "newDue", "2020-01-01", "reason", "Каникулы")))
                .as("a day in the past")
                .isFalse();
        LocalDate later = LocalDate.now(clock).plusDays(40);
        accepted(
                coordinator,
                "userTask_extendOrContinue",
                null,
                Map.of("decision", "EXTEND", "newDue", later.toString(), "reason", "Каникулы"));

        assertThat(task("userTask_closeCollection", null).dueDay()).isEqualTo(later);
        for (UUID school : made.schools()) {
            assertThat(openTasks.ofSchool(cycle, school))
                    .singleElement()
                    .extracting(InboxTask::dueDay)
                    .isEqualTo(later);
        }
    }

    @Test
    void nothingIsDecidedAboutSchoolsThatAllAnswered() {
        UUID supported = made.schools().get(0);
        support(supported);
        MonitoringRound round = opened(MonitoringKind.INTERIM);
        accepted(director, "userTask_enterSchoolData", supported, numbers(20));
        accepted(
                director,
                "userTask_writeSchoolAnalysis",
                supported,
                Map.of("monitoring", "ОГЭ", "findings", "Доля выросла", "planned", "Консультации"));
        runJobs();
        fireTimer();
        runJobs();

        assertThat(openTasks.ofCycle(cycle))
                .extracting(InboxTask::taskKey)
                .containsExactly("userTask_writeAnalyticNote");
        assertThat(coordinator.call(() -> review.byId(round.id())).round().status())
                .isEqualTo(MonitoringRound.Status.COMPUTED);
    }

    @Test
    void resultsThatComeLaterLeaveOnlyTheDataToAsk() {
        opened(MonitoringKind.INITIAL);
        accepted(
                coordinator,
                "userTask_loadResults",
                null,
                Map.of("ready", "LATER", "reason", "Результаты ещё не опубликованы"));
        runJobs();

        assertThat(openTasks.ofSchool(cycle, made.schools().get(0)))
                .extracting(InboxTask::taskKey)
                .containsExactly("userTask_enterSchoolData");
    }

    @Test
    void numbersThatContradictEachOtherAreRefused() {
        opened(MonitoringKind.INITIAL);
        accepted(coordinator, "userTask_loadResults", null, Map.of("ready", "LATER", "reason", "Позже"));
        runJobs();

        Map<String, Object> wrong = new HashMap<>(numbers(20));
        wrong.put("withoutCategory", 21);
        assertThat(submit(director, "userTask_enterSchoolData", made.schools().get(0), wrong))
                .isFalse();
    }
}
