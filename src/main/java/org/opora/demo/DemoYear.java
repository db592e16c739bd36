package org.opora.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.cycle.AdmitSchool;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.engine.DueJobs;
import org.opora.engine.Launcher;
import org.opora.error.OporaException;
import org.opora.inbox.AttachFiles;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.OpenedForm;
import org.opora.inbox.SubmitResult;
import org.opora.supportcase.Categories;
import org.opora.supportcase.SupportCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lives a year of support through the real use cases, week by week with a moved clock, up to today: what a first look finds
 * under way is what the application itself did.
 */
@Component
@Profile("demo")
class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** Schools that stopped answering in the autumn, so that there is somebody to ring up. */
    private static final Set<String> LATE = Set.of("Примерная ООШ № 6", "Примерная ООШ № 9");

    /** Schools too small for their results to decide alone. */
    private static final List<String> SMALL = List.of("primer-9", "primer-11");

    /** A school that joins in the autumn by a letter of the region: its programme is with the experts today. */
    private static final String LATECOMER = "primer-4";

    /** A school whose results came back and whose programme is carried out in full. */
    private static final String RECOVERED = "primer-7";

    private static final Set<String> WITH_THE_EXPERTS = Set.of("userTask_declareInterest", "userTask_reviewProgramme");

    /** From the day the experts are named, so that their reviews are still due today. */
    private static final int DAYS_FOR_REVIEWS = 24;

    private static final int WEEKS_SINCE_JOINING = 3;

    private static final List<Map<String, String>> PARTIES = List.of(
            Map.of("name", "Управление образования Рыбинского района", "signatory", "Начальник управления"),
            Map.of("name", "Информационно-образовательный центр", "signatory", "Директор центра"));

    private static final int DAYS_BEFORE_DUE = 12;
    private static final int LAST_WEEKS = 10;

    private final Cycles cycles;
    private final LaunchCycle launchCycle;
    private final AdmitSchool admitSchool;
    private final SupportCases supportCases;
    private final Launcher launcher;
    private final DueJobs dueJobs;
    private final OpenTasks openTasks;
    private final Inbox inbox;
    private final AttachFiles attachFiles;
    private final DemoAnswers answers;
    private final DemoPeople people;
    private final DemoInstructions instructions;
    private final MovableClock clock;

    DemoYear(
            Cycles cycles,
            LaunchCycle launchCycle,
            AdmitSchool admitSchool,
            SupportCases supportCases,
            Launcher launcher,
            DueJobs dueJobs,
            OpenTasks openTasks,
            Inbox inbox,
            AttachFiles attachFiles,
            DemoAnswers answers,
            DemoPeople people,
            DemoInstructions instructions,
            MovableClock clock) {
        this.cycles = cycles;
        this.launchCycle = launchCycle;
        this.admitSchool = admitSchool;
        this.supportCases = supportCases;
        this.launcher = launcher;
        this.dueJobs = dueJobs;
        this.openTasks = openTasks;
        this.inbox = inbox;
        this.attachFiles = attachFiles;
        this.answers = answers;
        this.people = people;
        this.instructions = instructions;
        this.clock = clock;
    }

    /** @return the year of support that is under way on that day: it opens in April */
    static int runningOn(LocalDate day) {
        return day.isBefore(openingOf(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }

    private static LocalDate openingOf(int year) {
        return LocalDate.of(year, 4, 6);
    }

    /**
     * Lives the year to its end or up to today; a year that was begun before is gone on with.
     *
     * @param year year of support, opened in its April
     * @param today where the living stops
     * @return tasks that could not be done, with the reason; none when all is well
     */
    List<String> live(String municipality, int year, LocalDate today) {
        Set<String> stuck = new HashSet<>();
        LocalDate opening = openingOf(year);
        moveTo(opening);
        UUID cycle = opened(municipality, year, opening, today);
        for (LocalDate day = opening; !day.isAfter(today) && cycles.cycle(cycle).running(); day = day.plusWeeks(1)) {
            moveTo(day);
            admitLatecomer(municipality, cycle, day, today);
            stuck.clear();
            week(cycle, day, today, stuck);
            instructions.settle(people.byLogin(municipality + ".coordinator"), day);
        }
        if (cycles.cycle(cycle).running()) {
            moveTo(today);
            settle();
        }
        return List.copyOf(stuck);
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
                .orElseGet(() -> people.byLogin(municipality + ".coordinator")
                        .call(() -> launchCycle.launch(new LaunchCommand(
                                municipalityId,
                                new CyclePeriod(year, opening, LocalDate.of(year + 1, 1, 31), year - 2),
                                ListSource.OWN,
                                stagesOf(year, today),
                                List.of()))));
    }

    private void admitLatecomer(String municipality, UUID cycle, LocalDate day, LocalDate today) {
        UUID school = DemoRegister.idOf("school", municipality + "/" + LATECOMER);
        boolean listApproved = day.isAfter(LocalDate.of(cycles.cycle(cycle).year(), 7, 1));
        boolean joins = listApproved
                && day.isAfter(today.minusWeeks(WEEKS_SINCE_JOINING))
                && supportCases.find(cycle, school).isEmpty();
        if (joins) {
            people.byLogin(municipality + ".coordinator")
                    .run(() -> admitSchool.admit(
                            cycle,
                            school,
                            new Categories(true, false, false),
                            "Письмо регионального оператора о результатах пересмотра работ"));
        }
    }

    private void week(UUID cycle, LocalDate day, LocalDate today, Set<String> stuck) {
        boolean worked = true;
        while (worked) {
            settle();
            worked = false;
            for (InboxTask task : openTasks.ofCycle(cycle)) {
                if (!stuck.contains(task.id()) && isDoneNow(task, day, today)) {
                    String problem = act(task, day);
                    worked |= problem == null;
                    if (problem != null) {
                        stuck.add(task.id());
                        LOG.warn("demo: {} of {} is left open: {}", task.taskKey(), task.businessKey(), problem);
                    }
                }
            }
        }
    }

    private void settle() {
        while (launcher.drain() + dueJobs.run() > 0) {
            // what was started may have started more
        }
    }

    private static boolean isDoneNow(InboxTask task, LocalDate day, LocalDate today) {
        LocalDate due = task.dueDay();
        boolean late = task.schoolName() != null
                && LATE.contains(task.schoolName())
                && day.isAfter(today.minusWeeks(LAST_WEEKS));
        boolean leftForTheReader = day.isAfter(today.minusDays(13)) && (due == null || !due.isBefore(today));
        boolean withTheExperts = WITH_THE_EXPERTS.contains(task.taskKey()) && isOf(LATECOMER, task);
        boolean waitsForSchools = task.taskKey().equals("userTask_closeCollection") && due != null && due.isAfter(day);
        return !late
                && !leftForTheReader
                && !withTheExperts
                && !waitsForSchools
                && (due == null || !due.isAfter(day.plusDays(DAYS_BEFORE_DUE)));
    }

    private static boolean isOf(String school, InboxTask task) {
        return DemoRegister.idOf("school", task.tenant() + "/" + school).equals(task.schoolId());
    }

    /** @return why it could not be done; null when it was */
    private @Nullable String act(InboxTask task, LocalDate day) {
        try {
            return people.actorOf(task).call(() -> submit(task, day));
        } catch (OporaException e) {
            return e.getMessage();
        }
    }

    private @Nullable String submit(InboxTask task, LocalDate day) {
        OpenedForm form = inbox.form(task.id(), null);
        Map<String, @Nullable Object> filled = answers.fill(form, day, () -> file(task), own(task, day));
        SubmitResult result = inbox.submit(task.id(), form.submissionId(), filled);
        return result.accepted() ? null : result.errors().toString();
    }

    private String file(InboxTask task) {
        byte[] text =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                        .getBytes(StandardCharsets.US_ASCII);
        return attachFiles.attach(task.id(), "Документ.pdf", text).id().toString();
    }

    private static Map<String, Object> own(InboxTask task, LocalDate day) {
        return switch (task.taskKey()) {
            case "userTask_registerOrder" ->
                Map.of("number", "01-10/" + Math.floorMod(task.id().hashCode(), 900));
            case "userTask_concludeAgreement" -> Map.of("parties", PARTIES);
            case "userTask_nameExperts" ->
                isOf(LATECOMER, task)
                        ? Map.of("reviewsDue", day.plusDays(DAYS_FOR_REVIEWS).toString())
                        : Map.of();
            case "userTask_checkSchoolList" ->
                Map.of(
                        "overrides",
                        SMALL.stream().map(slug -> decided(task.tenant(), slug)).toList());
            case "userTask_giveRecommendations" ->
                Map.of(
                        "items",
                        List.of(
                                recommended(task.tenant(), "ermakovo", day),
                                recommended(task.tenant(), "serednevo", day)));
            default -> Map.of();
        };
    }

    private static Map<String, Object> recommended(String municipality, String slug, LocalDate day) {
        return Map.of(
                "schoolId",
                        DemoRegister.idOf("school", municipality + "/" + slug).toString(),
                "text",
                        "Закрепить наставника за учителем математики и проводить диагностику затруднений каждую четверть",
                "due", day.plusDays(14).toString());
    }

    /** Where few took part a commission decides, not a share. */
    private static Map<String, Object> decided(String municipality, String slug) {
        return Map.of(
                "schoolId",
                        DemoRegister.idOf("school", municipality + "/" + slug).toString(),
                "categories", List.of("NORM"),
                "reason", "Решение комиссии: участников меньше десяти, результаты за два года устойчивы");
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(MORNING).toInstant(ZoneOffset.UTC));
    }
}
