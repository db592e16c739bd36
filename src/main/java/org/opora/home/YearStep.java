package org.opora.home;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;

/**
 * A dated step that a school will be asked for, with the tasks that stand for it on the diagrams. The interim progress is
 * asked only where a programme was in force before June: it shows once it opens, and so is not foretold.
 */
enum YearStep {
    RESULTS(
            DeadlineKind.INITIAL_MONITORING,
            Stage.MONITORING,
            Whose.EVERY,
            "userTask_confirmResults",
            "userTask_enterSchoolData"),
    PREVENTION_ANALYSIS(
            DeadlineKind.PREVENTION_SCHOOL_ANALYSIS, Stage.PREVENTION, Whose.EVERY, "userTask_analyseSchoolPrevention"),
    PREVENTION_PLACEMENT(DeadlineKind.PREVENTION_PLACEMENT, Stage.PREVENTION, Whose.EVERY, "userTask_giveAddress"),
    PREVENTION_REPEAT(
            DeadlineKind.PREVENTION_REPEAT_SCHOOL_ANALYSIS,
            Stage.PREVENTION,
            Whose.EVERY,
            "userTask_repeatSchoolPreventionAnalysis"),
    RESPONSIBLE(DeadlineKind.RESPONSIBLE, Stage.PLAN, Whose.SUPPORTED, "userTask_appointResponsible"),
    INTERVIEW(DeadlineKind.INTERVIEW, Stage.INTERVIEW, Whose.TRACK_1, "userTask_confirmInterview"),
    RISK_ZONE_INTERVIEW(
            DeadlineKind.RISK_ZONE_INTERVIEW, Stage.INTERVIEW, Whose.ONLY_TRACK_2, "userTask_confirmInterview"),
    MINUTES(DeadlineKind.INTERVIEW_MINUTES, Stage.INTERVIEW, Whose.SUPPORTED, "userTask_signInterviewMinutes"),
    RISK_PROFILE(DeadlineKind.RISK_PROFILE, Stage.PROGRAMME, Whose.TRACK_1, "userTask_assessRisks"),
    PROGRAMME(
            DeadlineKind.PROGRAMME,
            Stage.PROGRAMME,
            Whose.TRACK_1,
            "userTask_draftProgramme",
            "userTask_updateProgramme"),
    DEFICIT_ROADMAP(DeadlineKind.DEFICIT_ROADMAP, Stage.PROGRAMME, Whose.TRACK_2, "userTask_draftDeficitRoadmap"),
    INTERIM_MONITORING(
            DeadlineKind.INTERIM_MONITORING,
            Stage.INTERIM,
            Whose.SUPPORTED,
            "userTask_enterSchoolData",
            "userTask_writeSchoolAnalysis"),
    REVISION(
            DeadlineKind.REVISION,
            Stage.EXPERTISE,
            Whose.TRACK_1,
            "userTask_answerRemarks",
            "userTask_finaliseProgramme"),
    APPROVAL(DeadlineKind.APPROVAL, Stage.APPROVAL, Whose.TRACK_1, "userTask_approveProgramme"),
    PUBLICATION(DeadlineKind.PUBLICATION, Stage.PUBLICATION, Whose.TRACK_1, "userTask_giveAddress"),
    REPEAT_MONITORING(
            DeadlineKind.REPEAT_MONITORING,
            Stage.REPEAT,
            Whose.SUPPORTED,
            "userTask_confirmResults",
            "userTask_enterSchoolData",
            "userTask_writeSchoolAnalysis"),
    REPEAT_PROGRESS(DeadlineKind.REPEAT_PROGRESS, Stage.REPEAT, Whose.SUPPORTED, "userTask_repeatProgress"),
    SCHOOL_REPORT(DeadlineKind.SCHOOL_REPORT, Stage.REPORT, Whose.SUPPORTED, "userTask_writeSchoolReport"),
    /** A day in the calendar rather than a task: the school answers before the commission. */
    SESSION(DeadlineKind.SESSION, Stage.SESSION, Whose.SUPPORTED);

    /** Which schools a step concerns. */
    enum Whose {
        EVERY,
        SUPPORTED,
        TRACK_1,
        TRACK_2,
        ONLY_TRACK_2
    }

    private static final Set<DeadlineKind> OF_A_MONITORING = EnumSet.of(
            DeadlineKind.INITIAL_MONITORING, DeadlineKind.INTERIM_MONITORING, DeadlineKind.REPEAT_MONITORING);

    /**
     * Steps that follow one another: when a later one has opened, an earlier one without a task is over. Nothing else shows
     * it: the municipality's monitoring does not wait for a school that joined late.
     */
    private static final List<Set<YearStep>> WAYS = List.of(
            EnumSet.of(
                    INTERVIEW, RISK_ZONE_INTERVIEW, MINUTES, RISK_PROFILE, PROGRAMME, REVISION, APPROVAL, PUBLICATION),
            EnumSet.of(INTERVIEW, RISK_ZONE_INTERVIEW, MINUTES, DEFICIT_ROADMAP));

    private final DeadlineKind deadline;
    private final Stage stage;
    private final Whose whose;
    private final Set<String> tasks;

    YearStep(DeadlineKind deadline, Stage stage, Whose whose, String... tasks) {
        this.deadline = deadline;
        this.stage = stage;
        this.whose = whose;
        this.tasks = Set.of(tasks);
    }

    DeadlineKind deadline() {
        return deadline;
    }

    Stage stage() {
        return stage;
    }

    /** Whether only the steps that follow can show that this one is over. */
    boolean onAWay() {
        return WAYS.stream().anyMatch(way -> way.contains(this));
    }

    /** Whether the step opens only after the other one is over. */
    boolean follows(YearStep other) {
        return compareTo(other) > 0 && WAYS.stream().anyMatch(way -> way.contains(this) && way.contains(other));
    }

    /** Whether a school on these tracks takes the step. */
    boolean concerns(boolean track1, boolean track2) {
        return switch (whose) {
            case EVERY -> true;
            case SUPPORTED -> track1 || track2;
            case TRACK_1 -> track1;
            case TRACK_2 -> track2;
            case ONLY_TRACK_2 -> track2 && !track1;
        };
    }

    /**
     * Whether the task is this step. Every monitoring of the year asks the same, so its stage tells which one it is; the same
     * address is given once for a programme and once for prevention, so the case tells.
     */
    boolean isTask(String taskKey, @Nullable String stageKey, boolean ofCase) {
        if (!tasks.contains(taskKey)) {
            return false;
        }
        return OF_A_MONITORING.contains(deadline) ? stage.key().equals(stageKey) : ofCase == (whose != Whose.EVERY);
    }
}
