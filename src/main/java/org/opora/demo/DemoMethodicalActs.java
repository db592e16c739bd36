package org.opora.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.SignedIn;
import org.opora.agreement.EnterPartner;
import org.opora.agreement.PartnerKind;
import org.opora.agreement.Term;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.methodics.ArrangeTraining;
import org.opora.methodics.HoldConsultation;
import org.opora.methodics.KeepPractices;
import org.opora.methodics.NewConsultation;
import org.opora.methodics.NewPractice;
import org.opora.methodics.NewTraining;
import org.opora.methodics.PracticeFile;
import org.opora.roadmap.EvidenceGiven;
import org.opora.roadmap.HandleMeasure;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of a municipality do in methodical work, each act by who would do it; {@code place} is the municipality's slug. */
@Component
@Profile("demo")
class DemoMethodicalActs {

    private static final String ORDER = "приказ школы № 31-од";

    private final ArrangeTraining arrange;
    private final HoldConsultation consultations;
    private final KeepPractices practices;
    private final EnterPartner enterPartner;
    private final HandleMeasure handleMeasure;
    private final OpenTasks openTasks;
    private final DemoPeople people;
    private final DemoWork work;
    private final JdbcClient jdbc;

    DemoMethodicalActs(
            ArrangeTraining arrange,
            HoldConsultation consultations,
            KeepPractices practices,
            EnterPartner enterPartner,
            HandleMeasure handleMeasure,
            OpenTasks openTasks,
            DemoPeople people,
            DemoWork work,
            JdbcClient jdbc) {
        this.arrange = arrange;
        this.consultations = consultations;
        this.practices = practices;
        this.enterPartner = enterPartner;
        this.handleMeasure = handleMeasure;
        this.openTasks = openTasks;
        this.people = people;
        this.work = work;
        this.jdbc = jdbc;
    }

    void ask(String place, String school, @Nullable UUID row, String topic, String question) {
        director(place, school)
                .run(() -> consultations.ask(new NewConsultation(id(place, school), row, topic, question)));
    }

    /** The open tasks of that kind, of one school or of all. */
    void doTasks(String place, @Nullable String school, String task, LocalDate day, Map<String, Object> answers) {
        List<String> keys = jdbc.sql(
                        """
                        select business_key from inbox_task where municipality_id = ? and state = 'OPEN' and task_key = ?
                         order by business_key
                        """)
                .params(municipality(place), task)
                .query(String.class)
                .list();
        List<InboxTask> open = keys.stream()
                .flatMap(key -> openTasks.ofBusinessKey(key).stream())
                .filter(one -> school == null || id(place, school).equals(one.schoolId()))
                .toList();
        open.forEach(one -> work.done(one, day, () -> answers));
    }

    /** @return id of the practice */
    UUID offer(String place, String school, NewPractice told, List<PracticeFile> files) {
        return director(place, school).call(() -> practices.offer(told, files));
    }

    void accept(String place, UUID practice) {
        byRole(place, "methodist").run(() -> practices.accept(practice));
    }

    /** @return id of the training */
    UUID announce(String place, NewTraining training) {
        return byRole(place, "methodist").call(() -> arrange.announce(training));
    }

    void send(String place, UUID training, String school, String name, String post) {
        director(place, school).run(() -> arrange.send(training, id(place, school), name, post, ORDER));
    }

    void confirm(String place, UUID training, String document, LocalDate day) {
        byRole(place, "coordinator").run(() -> arrange.confirm(training, document, day));
    }

    void certify(String place, UUID person, String number, LocalDate day) {
        byRole(place, "coordinator").run(() -> arrange.certify(person, number, day));
    }

    /** People of a training by their names. */
    List<UUID> listeners(UUID training) {
        return jdbc.sql("select id from training_person where training_id = ? order by name")
                .param(training)
                .query(UUID.class)
                .list();
    }

    void pair(String place, String school, String partner, PartnerKind kind, String subject, LocalDate signed) {
        byRole(place, "coordinator")
                .run(() -> enterPartner.enter(
                        id(place, school),
                        id(place, partner),
                        kind,
                        new EnterPartner.Words("Заместитель директора школы", subject),
                        new Term(null, signed, signed.plusYears(1)),
                        List.of()));
    }

    /** The coordinator writes two events under the rows that count them, where some are worked on. */
    void holdEvents(String place, LocalDate today, String earlier, String later) {
        List<UUID> open = jdbc.sql(
                        """
                        select m.id from roadmap_measure m join roadmap_row w on w.id = m.row_id
                         where m.municipality_id = ? and m.state = 'OPEN' and exists (
                               select 1 from roadmap_row_result x where x.row_id = w.id
                                  and x.evidence in ('SERIES_OF_EVENTS', 'MINIMUM_COUNT'))
                         order by w.position, m.number limit 2
                        """)
                .param(municipality(place))
                .query(UUID.class)
                .list();
        if (!open.isEmpty()) {
            hold(place, open.get(0), new EvidenceGiven.HeldEvent(today.minusDays(9), earlier, 21));
            hold(place, open.get(open.size() - 1), new EvidenceGiven.HeldEvent(today.minusDays(4), later, 14));
        }
    }

    private void hold(String place, UUID measure, EvidenceGiven.HeldEvent event) {
        byRole(place, "coordinator").run(() -> handleMeasure.logEvent(measure, event));
    }

    SignedIn byRole(String place, String role) {
        return people.byLogin(place + "." + role);
    }

    private SignedIn director(String place, String school) {
        return people.byLogin(place + "." + school + ".director");
    }

    static UUID municipality(String place) {
        return DemoRegister.idOf("municipality", place);
    }

    static UUID id(String place, String school) {
        return DemoRegister.idOf("school", place + "/" + school);
    }
}
