package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.opora.TestMunicipalities;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.account.Viewer;
import org.opora.calendar.MovableClock;
import org.opora.demo.DemoAnswers;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.inbox.AttachFiles;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.OpenedForm;
import org.opora.inbox.SubmitResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A municipality of its own with everybody who works on a plan, and the work done through the real forms. */
@Component
public class PlanWork {

    /** Teachers of the first school; every next one has one more. */
    public static final int FEWEST_TEACHERS = 11;

    private final TestMunicipalities municipalities;
    private final TestAccounts accounts;
    private final RebasePlan rebasePlan;
    private final OpenRecognised openRecognised;
    private final Inbox inbox;
    private final OpenTasks openTasks;
    private final AttachFiles attachFiles;
    private final DemoAnswers answers;
    private final Launcher launcher;
    private final ManagementService management;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Access access;

    public PlanWork(
            TestMunicipalities municipalities,
            TestAccounts accounts,
            RebasePlan rebasePlan,
            OpenRecognised openRecognised,
            Inbox inbox,
            OpenTasks openTasks,
            AttachFiles attachFiles,
            DemoAnswers answers,
            Launcher launcher,
            ManagementService management,
            MovableClock clock,
            JdbcClient jdbc,
            Access access) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.rebasePlan = rebasePlan;
        this.openRecognised = openRecognised;
        this.inbox = inbox;
        this.openTasks = openTasks;
        this.attachFiles = attachFiles;
        this.answers = answers;
        this.launcher = launcher;
        this.management = management;
        this.clock = clock;
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Everybody of one municipality and, once opened, its plan. */
    public final class Place {

        public final TestMunicipalities.Made made;
        public final SignedIn coordinator;
        public final SignedIn methodist;
        public final SignedIn controller;
        public final SignedIn head;
        public final List<SignedIn> directors = new ArrayList<>();
        public UUID roadmap;
        private final Map<String, Object> own = new HashMap<>();

        Place(TestMunicipalities.Made made) {
            this.made = made;
            coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
            methodist = accounts.inMunicipality(made.id(), Role.METHODIST);
            controller = accounts.inMunicipality(made.id(), Role.CONTROLLER);
            head = accounts.inMunicipality(made.id(), Role.HEAD);
            made.schools().forEach(school -> directors.add(accounts.inSchool(made.id(), school, Role.DIRECTOR)));
        }

        /** Takes a bundled plan, moved to that year, into work on its first day; its order is given. */
        public Place opens(String plan, int year) {
            roadmap = coordinator.call(() ->
                    rebasePlan.fromBundled(plan, made.id(), year, new RebasePlan.GivenOrder("1-" + plan, today())));
            settle();
            return this;
        }

        /** Takes a recognised plan, moved to that year, into work. */
        public Place opensRecognised(UUID recognition, int year) {
            roadmap = coordinator.call(() -> openRecognised.open(recognition, year));
            settle();
            return this;
        }

        /** Confirms everything as it is proposed: the plan runs. */
        public Place runs() {
            give("shnor", List.of(made.schools().get(0).toString()));
            give("shnsu", List.of(made.schools().get(1).toString()));
            give("risk", List.of(made.schools().get(2).toString()));
            work();
            return this;
        }

        /** An answer that is given instead of the usual one. */
        public Place give(String field, Object value) {
            own.put(field, value);
            return this;
        }

        /** Tasks that are open now, of anybody. */
        public List<InboxTask> tasks() {
            List<InboxTask> all = new ArrayList<>();
            people().forEach(person -> person.run(() -> all.addAll(openTasks.of(viewer(), 500))));
            return all.stream().distinct().toList();
        }

        /** Works on everything that is open until nothing is. */
        public void work() {
            for (List<InboxTask> open = tasks(); !open.isEmpty(); open = tasks()) {
                open.forEach(this::submit);
                settle();
            }
        }

        /** Sends one task as the right person does. */
        public void submit(InboxTask task) {
            SubmitResult result = of(task).call(() -> {
                OpenedForm form = inbox.form(task.id(), null);
                Map<String, Object> mine = new HashMap<>(usual(task));
                mine.putAll(own);
                return inbox.submit(
                        task.id(), form.submissionId(), answers.fill(form, today(), () -> file(task), mine));
            });
            assertThat(result.errors())
                    .as(task.taskKey() + " " + task.businessKey())
                    .isEmpty();
        }

        private SignedIn of(InboxTask task) {
            return switch (String.valueOf(task.role())) {
                case "coordinator" -> coordinator;
                case "methodist" -> methodist;
                case "controller" -> controller;
                case "head" -> head;
                case "director" -> directors.get(made.schools().indexOf(task.schoolId()));
                default -> throw new AssertionError("nobody for " + task);
            };
        }

        private List<SignedIn> people() {
            List<SignedIn> all = new ArrayList<>(List.of(coordinator, methodist, controller, head));
            all.addAll(directors);
            return all;
        }

        private Map<String, Object> usual(InboxTask task) {
            Map<String, Object> usual = new HashMap<>();
            usual.put("address", "https://school.example/plan");
            usual.put("shortfall", "");
            usual.put("events", List.of(event("Первый семинар"), event("Второй семинар")));
            if (task.taskKey().equals("userTask_clarifyDates")) {
                usual.put("due", today().plusDays(20).toString());
            }
            if (task.formId() != null && task.formId().matches("measure-result|school-measure")) {
                usual.put("files", List.of(file(task)));
            }
            return usual;
        }

        private Map<String, Object> event(String topic) {
            return Map.of("topic", topic, "heldOn", today().toString(), "participants", 12);
        }

        private String file(InboxTask task) {
            byte[] text =
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                            .getBytes(StandardCharsets.US_ASCII);
            return of(task).call(() ->
                    attachFiles.attach(task.id(), "Документ.pdf", text).id().toString());
        }

        /** Fires every timer of that element in this municipality. */
        public void fire(String element) {
            jobs(element).forEach(job -> SystemContext.run("test", () -> management.executeJob(job.getId())));
            settle();
        }

        /** Fires the timers of that element whose day has come and which are not suspended. */
        public void fireDue(String element) {
            jobs(element).stream()
                    .filter(job ->
                            !job.isSuspended() && !job.getDuedate().toInstant().isAfter(clock.instant()))
                    .forEach(job -> SystemContext.run("test", () -> management.executeJob(job.getId())));
            settle();
        }

        private List<Job> jobs(String element) {
            return SystemContext.call("test", () -> management
                    .createJobQuery()
                    .tenantIdIn(made.slug())
                    .timers()
                    .activityId(element)
                    .listPage(0, 500));
        }

        /** Starts what was requested and executes asynchronous steps, never timers. */
        public void settle() {
            for (int round = 0; round < 50; round++) {
                launcher.drain();
                List<Job> jobs = SystemContext.call("test", () -> management
                        .createJobQuery()
                        .tenantIdIn(made.slug())
                        .messages()
                        .listPage(0, 500));
                if (jobs.isEmpty()) {
                    return;
                }
                jobs.forEach(job -> SystemContext.run("test", () -> management.executeJob(job.getId())));
            }
            throw new AssertionError("jobs without end");
        }

        /** The row with that number. */
        public UUID row(String number) {
            return jdbc.sql("select id from roadmap_row where roadmap_id = ? and number = ?")
                    .params(roadmap, number)
                    .query(UUID.class)
                    .single();
        }

        /** The first measure of the row with that number. */
        public UUID measure(String number) {
            return jdbc.sql("select id from roadmap_measure where row_id = ? and number = 1")
                    .param(row(number))
                    .query(UUID.class)
                    .single();
        }

        /** A number from the database about the plan. */
        public int count(String sql) {
            return jdbc.sql(sql).param(roadmap).query(Integer.class).single();
        }
    }

    public Place place(int schools) {
        TestMunicipalities.Made made = municipalities.withSchools(schools);
        // each school has another number of teachers, so that a share counted in schools shows
        for (int i = 0; i < made.schools().size(); i++) {
            jdbc.sql("update school set teachers = ?, pupils = ? where id = ?")
                    .params(
                            FEWEST_TEACHERS + i,
                            FEWEST_TEACHERS * (i + 9),
                            made.schools().get(i))
                    .update();
        }
        return new Place(made);
    }

    /** People of their own in a municipality that is there already. */
    public Place in(TestMunicipalities.Made made) {
        return new Place(made);
    }

    private Viewer viewer() {
        return access.viewer();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
