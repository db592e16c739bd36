package org.opora.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.agreement.PartnerKind;
import org.opora.methodics.NewPractice;
import org.opora.methodics.NewTraining;
import org.opora.methodics.PracticeFile;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Methodical work of one municipality in the last weeks: trainings, consultations, practices, agreements of schools. */
@Component
@Profile("demo")
class DemoMethodics {

    private static final String PLACE = "rybinsk";
    private static final String HELD = "Преподавание по обновлённым стандартам";
    private static final String PLANNED = "Управление школой по данным оценки качества";

    private final DemoMethodicalActs acts;
    private final DemoWork work;
    private final DemoSteps steps;
    private final JdbcClient jdbc;

    DemoMethodics(DemoMethodicalActs acts, DemoWork work, DemoSteps steps, JdbcClient jdbc) {
        this.acts = acts;
        this.work = work;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** @param today where the living stops */
    void live(LocalDate today) {
        work.moveTo(today.minusDays(16));
        ask("ermakovo", "Подготовка к ВПР по математике", "С каких тем начать повторение в 5 и 6 классах?");
        ask("serednevo", "Внутренняя оценка качества", "Как связать критерии отметки с требованиями ФГОС?");
        offer(
                "primer-5",
                "Пары учителей",
                "наставничество",
                "Два учителя готовят урок вместе, посещают уроки друг друга и раз в две недели разбирают затруднения.",
                List.of(new PracticeFile("Опыт школы.pdf", DemoWork.pdf())));
        work.settle();
        steps.untilDone("consultations answered", () -> answerAll(today.minusDays(13)));
        accept("Пары учителей");
        ask("primer-3", "Работа с родителями", "Есть ли примеры программ для родителей детей с трудностями в учении?");
        offer(
                "primer-7",
                "Карта затруднений класса",
                "индивидуальная работа",
                "После каждой проверочной работы учитель отмечает темы, в которых ошиблась треть класса, и планирует повторение.",
                List.of());
        work.settle();
        steps.untilDone("answer acknowledged", () -> acknowledge("ermakovo", today.minusDays(9)));
        work.moveTo(today);
        ask("primer-4", "Функциональная грамотность", "Какой банк заданий взять для 8 класса?");
        trainings(today);
        agreements(today);
        steps.once(
                "events of " + PLACE,
                () -> acts.holdEvents(
                        PLACE,
                        today,
                        "Семинар о внутришкольной профилактике неуспешности",
                        "Встреча с управленческими командами школ"));
        work.settle();
    }

    private void ask(String school, String topic, String question) {
        steps.once("question " + topic, () -> acts.ask(PLACE, school, null, topic, question));
    }

    private void answerAll(LocalDate day) {
        work.moveTo(day);
        acts.doTasks(
                PLACE,
                null,
                "userTask_answerConsultation",
                day,
                Map.of("answer", "Методические материалы отправлены в школу, разбор — на семинаре в четверг."));
        work.settle();
    }

    private void acknowledge(String school, LocalDate day) {
        work.moveTo(day);
        acts.doTasks(PLACE, school, "userTask_acknowledgeConsultation", day, Map.of("enough", "YES"));
        work.settle();
    }

    private void offer(String school, String title, String topic, String summary, List<PracticeFile> files) {
        NewPractice told = new NewPractice(
                DemoMethodicalActs.id(PLACE, school),
                null,
                title,
                topic,
                summary,
                "За полугодие доля отметок «2» за проверочные работы снизилась с 24 до 15 процентов.",
                null);
        steps.once("practice " + title, () -> acts.offer(PLACE, school, told, files));
    }

    private void accept(String title) {
        steps.once("practice accepted " + title, () -> acceptOffered(title));
    }

    private void acceptOffered(String title) {
        UUID practice = jdbc.sql(
                        "select id from practice where municipality_id = ? and title = ? and state = 'OFFERED'")
                .params(DemoMethodicalActs.municipality(PLACE), title)
                .query(UUID.class)
                .single();
        acts.accept(PLACE, practice);
    }

    private void trainings(LocalDate today) {
        UUID held = announced(teachersRow(), HELD, today.minusDays(45), 36);
        send(held, "ermakovo", "Слушатель № 1", "учитель математики");
        send(held, "ermakovo", "Слушатель № 2", "учитель физики");
        send(held, "serednevo", "Слушатель № 3", "учитель русского языка");
        send(held, "primer-3", "Слушатель № 4", "учитель начальных классов");
        steps.once(
                "training confirmed", () -> acts.confirm(PLACE, held, "письмо оператора № 114", today.minusDays(50)));
        List<UUID> sent = acts.listeners(held);
        for (int i = 0; i < sent.size() - 1; i++) {
            String number = "76-%05d".formatted(412 + i);
            UUID person = sent.get(i);
            steps.once("certificate " + number, () -> acts.certify(PLACE, person, number, today.minusDays(20)));
        }
        UUID planned = announced(null, PLANNED, today.plusDays(20), 24);
        send(planned, "primer-4", "Слушатель № 5", "заместитель директора");
        send(planned, "primer-5", "Слушатель № 6", "директор");
    }

    /** @return id of the training */
    private UUID announced(@Nullable UUID row, String programme, LocalDate starts, int hours) {
        UUID place = DemoMethodicalActs.municipality(PLACE);
        NewTraining training = new NewTraining(
                place, row, programme, "Институт развития образования", starts, starts.plusDays(14), hours);
        steps.once("training " + programme, () -> acts.announce(PLACE, training));
        return jdbc.sql("select id from training where municipality_id = ? and programme = ?")
                .params(place, programme)
                .query(UUID.class)
                .single();
    }

    private void send(UUID training, String school, String name, String post) {
        steps.once("listener " + name, () -> acts.send(PLACE, training, school, name, post));
    }

    /** The row of the running plan that asks for trained teachers. */
    private @Nullable UUID teachersRow() {
        Optional<UUID> row = jdbc.sql(
                        """
                        select w.id from roadmap_row w join roadmap r on r.id = w.roadmap_id
                          join roadmap_row_result x on x.row_id = w.id
                         where r.municipality_id = ? and r.state = 'RUNNING' and x.evidence = 'TRAINED_QUOTA'
                           and x.unit = 'TEACHER' order by w.position limit 1
                        """)
                .param(DemoRegister.idOf("municipality", PLACE))
                .query(UUID.class)
                .optional();
        return row.orElse(null);
    }

    private void agreements(LocalDate today) {
        LocalDate signed = today.minusDays(30);
        pair("ermakovo", "primer-5", PartnerKind.CURATOR, "Совместные уроки математики и разбор работ", signed);
        pair("serednevo", "primer-7", PartnerKind.PARTNER, "Сетевой курс по русскому языку", signed.plusDays(9));
    }

    private void pair(String school, String partner, PartnerKind kind, String subject, LocalDate signed) {
        steps.once(
                "agreement of " + school + " and " + partner,
                () -> acts.pair(PLACE, school, partner, kind, subject, signed));
    }
}
