package org.opora.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.account.SignedIn;
import org.opora.inbox.OpenTasks;
import org.opora.planreading.SchoolGroup;
import org.opora.roadmap.AmendedRow;
import org.opora.roadmap.AmendmentKind;
import org.opora.roadmap.ExecutorRole;
import org.opora.roadmap.ProposeAmendment;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row that is to be added to a running plan: its order is drafted and waits for the head's signature. */
@Component
@Profile("demo")
class DemoChange {

    private static final String PLACE = "rybinsk";
    private static final String GROUNDS =
            "Предложение методического совета: первое полугодие разбирать вместе с директорами";
    private static final int DAYS_AGO = 2;
    private static final int DAYS_AHEAD = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ProposeAmendment proposeAmendment;
    private final OpenTasks openTasks;
    private final DemoPeople people;
    private final DemoWork work;
    private final DemoSteps steps;
    private final JdbcClient jdbc;

    DemoChange(
            ProposeAmendment proposeAmendment,
            OpenTasks openTasks,
            DemoPeople people,
            DemoWork work,
            DemoSteps steps,
            JdbcClient jdbc) {
        this.proposeAmendment = proposeAmendment;
        this.openTasks = openTasks;
        this.people = people;
        this.work = work;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** @param today where the living stops */
    void live(LocalDate today) {
        LocalDate day = today.minusDays(DAYS_AGO);
        work.moveTo(day);
        steps.once("change of the plan", () -> propose(today.plusDays(DAYS_AHEAD)));
        work.settle();
        steps.untilDone("order of the change drafted", () -> draft(day));
        work.moveTo(today);
        work.settle();
    }

    private void propose(LocalDate until) {
        SignedIn coordinator = people.byLogin(PLACE + ".coordinator");
        coordinator.run(() -> proposeAmendment.propose(
                plan(), new ProposeAmendment.Proposal(AmendmentKind.ADD, null, added(until), GROUNDS)));
    }

    private UUID plan() {
        return jdbc.sql("select id from roadmap where municipality_id = ? and template = ? and state = 'RUNNING'")
                .params(DemoRegister.idOf("municipality", PLACE), PLACE)
                .query(UUID.class)
                .single();
    }

    private static AmendedRow added(LocalDate until) {
        return new AmendedRow(
                "3.9",
                "Поручения приказа",
                "",
                "Провести с директорами школ разбор результатов первого полугодия",
                List.of("Муниципальный координатор"),
                ExecutorRole.COORDINATOR,
                "до " + DAY.format(until),
                List.of(),
                List.of(SchoolGroup.NONE),
                List.of(),
                List.of(),
                "",
                "");
    }

    private void draft(LocalDate day) {
        List<String> keys = jdbc.sql(
                        """
                        select business_key from inbox_task
                         where municipality_id = ? and state = 'OPEN' and task_key = 'userTask_prepareOrder' and cycle_id is null
                        """)
                .param(DemoRegister.idOf("municipality", PLACE))
                .query(String.class)
                .list();
        keys.stream()
                .flatMap(key -> openTasks.ofBusinessKey(key).stream())
                .filter(task -> task.taskKey().equals("userTask_prepareOrder"))
                .forEach(task -> work.done(task, day, Map::of));
        work.settle();
    }
}
