package org.opora.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.opora.agreement.PartnerKind;
import org.opora.methodics.NewPractice;
import org.opora.methodics.NewTraining;
import org.opora.roadmap.HandleMeasure;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A little methodical work in each of the other municipalities, under the rows of its plan that ask for it: their pages have
 * something to show, and the shares and counts of these rows move.
 */
@Component
@Profile("demo")
class DemoElsewhere {

    private static final String STRONG = "primer-1";
    private static final String RISK = "primer-3";
    private static final String LOW = "primer-5";
    private static final String SOCIAL = "primer-8";

    private static final int HOURS = 36;

    private final DemoMethodicalActs acts;
    private final HandleMeasure handleMeasure;
    private final DemoWork work;
    private final DemoSteps steps;
    private final JdbcClient jdbc;

    DemoElsewhere(
            DemoMethodicalActs acts, HandleMeasure handleMeasure, DemoWork work, DemoSteps steps, JdbcClient jdbc) {
        this.acts = acts;
        this.handleMeasure = handleMeasure;
        this.work = work;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** @param today where the living stops */
    void live(LocalDate today) {
        List<CSVRecord> places = DemoTable.read("methodics");
        work.moveTo(today.minusDays(12));
        places.forEach(line -> steps.once("methodical work of " + placeOf(line), () -> begin(line, today)));
        work.settle();
        LocalDate answered = today.minusDays(8);
        work.moveTo(answered);
        places.forEach(line ->
                steps.untilDone("consultation of " + placeOf(line) + " answered", () -> answer(line, answered)));
        work.moveTo(today.minusDays(2));
        places.forEach(line -> steps.once("latest of " + placeOf(line), () -> goOn(line, today)));
        work.moveTo(today);
        work.settle();
    }

    private static String placeOf(CSVRecord line) {
        return line.get("municipality");
    }

    private void begin(CSVRecord line, LocalDate today) {
        String place = placeOf(line);
        acts.ask(place, LOW, onDemand(place), line.get("topic"), line.get("question"));
        UUID practice = acts.offer(
                place,
                STRONG,
                new NewPractice(
                        DemoMethodicalActs.id(place, STRONG),
                        ofPractices(place),
                        line.get("practice"),
                        line.get("practice_topic"),
                        line.get("summary"),
                        line.get("effect"),
                        null),
                List.of());
        acts.accept(place, practice);
        acts.pair(place, RISK, STRONG, PartnerKind.PARTNER, line.get("subject"), today.minusDays(25));
        train(line, today);
    }

    private void train(CSVRecord line, LocalDate today) {
        String place = placeOf(line);
        LocalDate starts = today.minusDays(40);
        UUID training = acts.announce(
                place,
                new NewTraining(
                        DemoMethodicalActs.municipality(place),
                        openRow(place, List.of("TRAINED_QUOTA", "SHARE", "REFERRAL")),
                        line.get("programme"),
                        line.get("operator"),
                        starts,
                        starts.plusDays(14),
                        HOURS));
        acts.send(place, training, SOCIAL, "Слушатель № 1", "учитель начальных классов");
        acts.send(place, training, SOCIAL, "Слушатель № 2", "учитель математики");
        acts.send(place, training, LOW, "Слушатель № 3", "учитель русского языка");
        acts.confirm(place, training, "письмо оператора № 87", starts.minusDays(3));
    }

    private void answer(CSVRecord line, LocalDate day) {
        acts.doTasks(placeOf(line), LOW, "userTask_answerConsultation", day, Map.of("answer", line.get("answer")));
    }

    private void goOn(CSVRecord line, LocalDate today) {
        String place = placeOf(line);
        certify(place, today.minusDays(20));
        acts.ask(place, RISK, null, line.get("later_topic"), line.get("later_question"));
        UUID asked = onDemand(place);
        if (asked != null) {
            acts.byRole(place, "methodist")
                    .run(() -> handleMeasure.openOnDemand(asked, today.plusDays(12), line.get("later_question")));
        }
        acts.holdEvents(place, today, line.get("event"), line.get("second_event"));
    }

    /** The last of those who were sent still waits for the certificate. */
    private void certify(String place, LocalDate day) {
        UUID training = jdbc.sql("select id from training where municipality_id = ?")
                .param(DemoMethodicalActs.municipality(place))
                .query(UUID.class)
                .single();
        List<UUID> sent = acts.listeners(training);
        for (int i = 0; i < sent.size() - 1; i++) {
            acts.certify(place, sent.get(i), "%05d".formatted(208 + i), day);
        }
    }

    /** The first row under way that wants one of these results. */
    private @Nullable UUID openRow(String place, List<String> evidence) {
        return jdbc.sql(
                        """
                        select w.id from roadmap_row w join roadmap_row_result x on x.row_id = w.id
                         where w.municipality_id = :place and x.evidence in (:evidence) and exists (
                               select 1 from roadmap_measure m where m.row_id = w.id and m.state = 'OPEN')
                         order by w.position limit 1
                        """)
                .param("place", DemoMethodicalActs.municipality(place))
                .param("evidence", evidence)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private @Nullable UUID onDemand(String place) {
        return row(place, "schedule_kind = 'ON_DEMAND'");
    }

    private @Nullable UUID ofPractices(String place) {
        return row(place, "activity ilike '%практик%'");
    }

    private @Nullable UUID row(String place, String which) {
        return jdbc.sql("select id from roadmap_row where municipality_id = ? and state = 'RUNNING' and " + which
                        + " order by position limit 1")
                .param(DemoMethodicalActs.municipality(place))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
