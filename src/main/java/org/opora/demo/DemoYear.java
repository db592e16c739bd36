package org.opora.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.EditDeadlines;
import org.opora.cycle.AdmitSchool;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.supportcase.Categories;
import org.opora.supportcase.SupportCases;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lives a year of support through the real use cases, week by week with a moved clock, up to today: what a first look finds
 * under way is what the application itself did.
 */
@Component
@Profile("demo")
class DemoYear {

    /** Schools that stopped answering in the autumn, so that there is somebody to ring up. */
    private static final Set<String> LATE = Set.of("Примерная ООШ № 6", "Примерная ООШ № 9");

    /** A school that joins in the autumn by a letter of the region: its programme is with the experts today. */
    static final String LATECOMER = "primer-4";

    /** Another one: the experts return its programme week after week, and its fate lies with the head today. */
    static final String DISPUTED = "primer-10";

    private static final Set<String> DISPUTING = Set.of(
            "userTask_checkCompleteness",
            "userTask_nameExperts",
            "userTask_declareInterest",
            "userTask_reviewProgramme",
            "userTask_summarizeReview",
            "userTask_reviseProgramme",
            "userTask_decideByHead");

    private static final Set<String> WITH_THE_EXPERTS = Set.of("userTask_declareInterest", "userTask_reviewProgramme");

    private static final int WEEKS_SINCE_JOINING = 3;
    private static final int DAYS_TO_THE_END = 10;

    /** Of the school year. */
    private static final int LAST_MONTH = 6;

    private static final int DAYS_BEFORE_DUE = 12;
    private static final int LAST_WEEKS = 10;

    private final Cycles cycles;
    private final LaunchCycle launchCycle;
    private final AdmitSchool admitSchool;
    private final SupportCases supportCases;
    private final OpenTasks openTasks;
    private final EditDeadlines editDeadlines;
    private final DemoPeople people;
    private final DemoInstructions instructions;
    private final DemoYearAnswers answers;
    private final DemoWork work;
    private final DemoSteps steps;

    DemoYear(
            Cycles cycles,
            LaunchCycle launchCycle,
            AdmitSchool admitSchool,
            SupportCases supportCases,
            OpenTasks openTasks,
            EditDeadlines editDeadlines,
            DemoPeople people,
            DemoInstructions instructions,
            DemoYearAnswers answers,
            DemoWork work,
            DemoSteps steps) {
        this.cycles = cycles;
        this.launchCycle = launchCycle;
        this.admitSchool = admitSchool;
        this.supportCases = supportCases;
        this.openTasks = openTasks;
        this.editDeadlines = editDeadlines;
        this.people = people;
        this.instructions = instructions;
        this.answers = answers;
        this.work = work;
        this.steps = steps;
    }

    /**
     * The year of support that a first look finds under way: until the summer that of the school year, whose last steps are
     * left then; the next one is for the reader to open. It has schools with programmes on every day.
     */
    static int runningOn(LocalDate day) {
        return day.getMonthValue() <= LAST_MONTH ? day.getYear() - 1 : day.getYear();
    }

    private static LocalDate openingOf(int year) {
        return LocalDate.of(year, 4, 6);
    }

    /**
     * Lives the year to its end or up to today; one that was begun before is gone on with in the week that was cut off.
     *
     * @param year year of support, opened in its April
     * @param today where the living stops
     */
    void live(String municipality, int year, LocalDate today) {
        LocalDate opening = openingOf(year);
        work.moveTo(opening);
        UUID cycle = opened(municipality, year, opening, today);
        for (LocalDate day = opening; !day.isAfter(today) && cycles.cycle(cycle).running(); day = day.plusWeeks(1)) {
            LocalDate begins = day;
            steps.untilDone(
                    "week of " + municipality + " " + year + " " + day, () -> week(municipality, cycle, begins, today));
        }
        if (cycles.cycle(cycle).running()) {
            work.moveTo(today);
            work.settle();
        }
    }

    private void week(String municipality, UUID cycle, LocalDate day, LocalDate today) {
        work.moveTo(day);
        admitLatecomers(municipality, cycle, day, today);
        workThrough(cycle, day, today);
        instructions.settle(people.byLogin(municipality + ".coordinator"), day);
    }

    /** The finished year went without what the running one shows anyway: the first start stays short. */
    private static Set<Stage> stagesOf(int year, LocalDate today) {
        return year == runningOn(today)
                ? EnumSet.allOf(Stage.class)
                : EnumSet.complementOf(EnumSet.of(
                        Stage.AGREEMENT, Stage.SEMINAR, Stage.RECOMMENDATIONS, Stage.INTERIM, Stage.PREVENTION));
    }

    private UUID opened(String municipality, int year, LocalDate opening, LocalDate today) {
        UUID municipalityId = DemoRegister.idOf("municipality", municipality);
        return cycles.ofMunicipalities(List.of(municipalityId)).stream()
                .filter(cycle -> cycle.year() == year)
                .findFirst()
                .map(CycleView::id)
                .orElseGet(() -> people.byLogin(municipality + ".coordinator").call(() -> {
                    leaveTheEnd(municipalityId, year, today);
                    return launchCycle.launch(new LaunchCommand(
                            municipalityId,
                            new CyclePeriod(year, opening, endOf(year, today), year - 2),
                            ListSource.OWN,
                            stagesOf(year, today),
                            List.of()));
                }));
    }

    private static LocalDate endOf(int year, LocalDate today) {
        return year == runningOn(today) ? LocalDate.of(year + 1, LAST_MONTH, 30) : LocalDate.of(year + 1, 1, 31);
    }

    /** In spring the year's last step is put off: it is still to be done, and the year not over. */
    private void leaveTheEnd(UUID municipality, int year, LocalDate today) {
        LocalDate soon = today.plusDays(DAYS_TO_THE_END);
        LocalDate due = soon.isAfter(endOf(year, today)) ? endOf(year, today) : soon;
        if (year == runningOn(today) && due.isAfter(LocalDate.of(year + 1, 1, 25))) {
            editDeadlines.change(municipality, year, DeadlineKind.ANNUAL_INFORMATION, due);
        }
    }

    private void admitLatecomers(String municipality, UUID cycle, LocalDate day, LocalDate today) {
        if (cycles.cycle(cycle).year() == runningOn(today) && day.isAfter(today.minusWeeks(WEEKS_SINCE_JOINING))) {
            admit(municipality, cycle, LATECOMER);
            admit(municipality, cycle, DISPUTED);
        }
    }

    private void admit(String municipality, UUID cycle, String latecomer) {
        UUID school = DemoRegister.idOf("school", municipality + "/" + latecomer);
        if (supportCases.find(cycle, school).isEmpty()) {
            people.byLogin(municipality + ".coordinator")
                    .run(() -> admitSchool.admit(
                            cycle,
                            school,
                            new Categories(true, false, false),
                            "Письмо регионального оператора о результатах пересмотра работ"));
        }
    }

    private void workThrough(UUID cycle, LocalDate day, LocalDate today) {
        Set<String> stuck = ConcurrentHashMap.newKeySet();
        boolean worked = true;
        while (worked) {
            work.settle();
            List<InboxTask> now = openTasks.ofCycle(cycle).stream()
                    .filter(task -> !stuck.contains(task.id()) && isDoneOn(task, day, today))
                    .toList();
            DemoHands.work(now, InboxTask::schoolId, task -> {
                if (!work.done(task, day, () -> answers.to(task, day))) {
                    stuck.add(task.id());
                }
            });
            worked = now.stream().anyMatch(task -> !stuck.contains(task.id()));
        }
    }

    private static boolean isDoneOn(InboxTask task, LocalDate day, LocalDate today) {
        boolean disputed = isOf(DISPUTED, task) && DISPUTING.contains(task.taskKey());
        return disputed ? isDisputedOn(task, day) : isDoneNow(task, day, today);
    }

    /** The school revises a week after each return; the third return is left to the head. */
    private static boolean isDisputedOn(InboxTask task, LocalDate day) {
        return switch (task.taskKey()) {
            case "userTask_reviseProgramme" -> day.isAfter(LocalDate.ofInstant(task.openedAt(), task.zone()));
            case "userTask_decideByHead" -> false;
            default -> true;
        };
    }

    private static boolean isDoneNow(InboxTask task, LocalDate day, LocalDate today) {
        LocalDate due = task.dueDay();
        boolean late = task.schoolName() != null && LATE.contains(task.schoolName()) && day.isAfter(silentSince(today));
        boolean leftForTheReader = day.isAfter(today.minusDays(13)) && (due == null || !due.isBefore(today));
        boolean withTheExperts = WITH_THE_EXPERTS.contains(task.taskKey()) && isOf(LATECOMER, task);
        boolean waitsForSchools = task.taskKey().equals("userTask_closeCollection") && due != null && due.isAfter(day);
        return !late
                && !leftForTheReader
                && !withTheExperts
                && !waitsForSchools
                && (due == null || !due.isAfter(day.plusDays(DAYS_BEFORE_DUE)));
    }

    /** Nothing is asked of schools after the end of a year: whoever is late in spring is so since the autumn. */
    private static LocalDate silentSince(LocalDate today) {
        LocalDate end = LocalDate.of(runningOn(today), 12, 31);
        return (today.isAfter(end) ? end : today).minusWeeks(LAST_WEEKS);
    }

    static boolean isOf(String school, InboxTask task) {
        return DemoRegister.idOf("school", task.tenant() + "/" + school).equals(task.schoolId());
    }
}
