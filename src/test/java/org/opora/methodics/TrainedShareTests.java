package org.opora.methodics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.roadmap.HandleMeasure;
import org.opora.roadmap.Marks;
import org.opora.roadmap.PlanWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that asks for trained people shows the share that the certificates of its trainings give. */
@OporaTest
class TrainedShareTests {

    private static final int YEAR = 2091;
    private static final int TEACHERS = 4;

    @Autowired
    PlanWork work;

    @Autowired
    ArrangeTraining arrange;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    Marks marks;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanWork.Place place;
    private UUID row;
    private UUID school;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theShareFollowsTheCertificatesOverTheBaseFrozenAtTheOpening() {
        now(LocalDate.of(YEAR, 1, 2));
        place = work.place(3);
        school = place.made.schools().get(1);
        teachers(TEACHERS);
        place.opens("neftekumsk", YEAR).runs();
        row = place.row("7");
        UUID measure = place.measure("7");
        certified("Иванова Анна", "Первые курсы");
        open(measure);
        assertThat(share(measure)).as("trained before the opening").isEqualTo(share(TEACHERS, 1));
        certified("ИВАНОВА Анна", "Вторые курсы");
        certified("Петров Пётр", "Вторые курсы");
        teachers(10);
        certified("Сидорова Ольга", "Третьи курсы");
        assertThat(share(measure))
                .as("nobody twice, and the base stays as it was")
                .isEqualTo(share(TEACHERS, 3));
        certified("Орлова Вера", "Третьи курсы");
        certified("Белова Нина", "Третьи курсы");
        assertThat(share(measure).percent()).isEqualTo(100);
        List<UUID> held = jdbc.sql("select id from training where row_id = ?")
                .param(row)
                .query(UUID.class)
                .list();
        place.methodist.run(() -> held.forEach(training -> arrange.cancel(training, "Оператор отозвал удостоверения")));
        assertThat(share(measure).percent()).isZero();
    }

    private Marks.Share share(UUID measure) {
        return marks.shares(measure).get(0);
    }

    private static Marks.Share share(int base, int fact) {
        return new Marks.Share(EvidenceClass.TRAINED_QUOTA, EvidenceUnit.TEACHER, base, fact, 0);
    }

    private void open(UUID measure) {
        String state = jdbc.sql("select state from roadmap_measure where id = ?")
                .param(measure)
                .query(String.class)
                .single();
        if (state.equals("PLANNED")) {
            place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
            place.settle();
        }
    }

    private void certified(String name, String programme) {
        LocalDate day = LocalDate.of(YEAR, 1, 2);
        UUID training = place.methodist.call(() -> arrange.announce(
                new NewTraining(place.made.id(), row, programme, "Институт", day.minusDays(9), day, 36)));
        place.directors.get(1).run(() -> arrange.send(training, school, name, "учитель", "№ 5"));
        place.coordinator.run(() -> arrange.confirm(training, "письмо № 7", day.minusDays(9)));
        UUID person = jdbc.sql("select id from training_person where training_id = ?")
                .param(training)
                .query(UUID.class)
                .single();
        place.directors.get(1).run(() -> arrange.certify(person, "76-001", day));
    }

    private void teachers(int number) {
        jdbc.sql("update school set teachers = ? where id = ?")
                .params(number, school)
                .update();
    }

    private void now(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
