package org.opora.methodics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.document.ReadDocument;
import org.opora.engine.Launcher;
import org.opora.error.NotFoundException;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Training with certificates, consultations on request and the bank of good practice. */
@OporaTest
class MethodicsTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ArrangeTraining arrange;

    @Autowired
    TrainingPages trainings;

    @Autowired
    KeepPractices practices;

    @Autowired
    PracticePages practicePages;

    @Autowired
    PracticeFiles practiceFiles;

    @Autowired
    ReadDocument readDocument;

    @Autowired
    HoldConsultation consultations;

    @Autowired
    ConsultationPages consultationPages;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Launcher launcher;

    @Autowired
    Inbox inbox;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestMunicipalities.Made made;
    private SignedIn methodist;
    private SignedIn coordinator;
    private SignedIn director;
    private SignedIn other;

    @BeforeEach
    void aMunicipality() {
        made = municipalities.withSchools(2);
        methodist = accounts.inMunicipality(made.id(), Role.METHODIST);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        director = accounts.inSchool(made.id(), made.schools().get(0), Role.DIRECTOR);
        other = accounts.inSchool(made.id(), made.schools().get(1), Role.DIRECTOR);
    }

    @Test
    void theShareOfTrainedComesFromCertificatesAndCountsNobodyTwice() throws Exception {
        UUID school = made.schools().get(0);
        jdbc.sql("update school set teachers = 4 where id = ?").param(school).update();
        for (String programme : List.of("Функциональная грамотность", "Оценка результатов")) {
            UUID training = announced(programme);
            director.run(() -> arrange.send(training, school, "Иванова Анна Петровна", "учитель", "№ 5"));
            director.run(() -> arrange.send(training, school, "Сидорова Ольга Ивановна", "учитель", "№ 5"));
            coordinator.run(() -> arrange.confirm(training, "письмо № 7", DAY));
            UUID first = trainings(training).get(0).id();
            director.run(() -> arrange.certify(first, "76-001", DAY.plusDays(5)));
        }
        director.run(() -> assertThat(trainings.shares(null, 0))
                .containsExactly(new TrainingPages.SchoolShare(school, "СОШ № 1", 4, 1)));
        director.run(
                () -> assertThat(trainings.shares(null, 0).get(0).percent()).isEqualTo(25));
        other.run(() -> assertThat(trainings.shares(null, 0))
                .extracting(TrainingPages.SchoolShare::percent)
                .containsOnlyNulls());
        seen(coordinator, "/methodics/training/share", "25 %");
    }

    @Test
    void aSchoolSendsOnlyItsOwnPeopleUntilTheOperatorHasConfirmedAndNobodyTwice() throws Exception {
        UUID training = announced("Наставничество");
        UUID school = made.schools().get(0);
        director.run(() -> arrange.send(training, school, "Иванова Анна", "учитель", "№ 5"));
        director.run(() -> assertThatThrownBy(() -> arrange.send(training, school, "ИВАНОВА Анна", "учитель", "№ 5"))
                .hasMessageContaining("methodics.sentAlready"));
        other.run(() -> assertThatThrownBy(() -> arrange.send(training, school, "Петров", "учитель", "№ 5"))
                .isInstanceOf(NotFoundException.class));
        UUID person = trainings(training).get(0).id();
        director.run(() -> assertThatThrownBy(() -> arrange.certify(person, "1", DAY))
                .hasMessageContaining("methodics.wrongState"));
        coordinator.run(() -> arrange.confirm(training, "письмо № 7", DAY));
        director.run(() -> assertThatThrownBy(() -> arrange.send(training, school, "Петров Пётр", "учитель", "№ 5"))
                .hasMessageContaining("methodics.wrongState"));
        other.run(() -> assertThat(trainings.card(training, 0).people()).isEmpty());
        seen(methodist, "/methodics/training?text=настав&state=CONFIRMED", "Наставничество");
        seen(director, "/methodics/training/" + training, "Иванова Анна");
    }

    @Test
    void aPracticeIsReadByOtherSchoolsOnceSomebodyElseHasTakenItIntoTheBank() throws Exception {
        UUID practice = director.call(() -> practices.offer(told(made.schools().get(0)), List.of()));
        other.run(() -> assertThatThrownBy(() -> practicePages.card(practice)).isInstanceOf(NotFoundException.class));
        methodist.run(() -> practices.sendBack(practice, "Добавьте результаты"));
        director.run(() -> practices.revise(practice, told(made.schools().get(0))));
        methodist.run(() -> practices.accept(practice));
        seen(other, "/methodics/practices?text=пары", "Учитель учителю");
        seen(other, "/methodics/practices/" + practice, "Успеваемость выросла");
        UUID own = methodist.call(() -> practices.offer(told(made.schools().get(1)), List.of()));
        methodist.run(
                () -> assertThatThrownBy(() -> practices.accept(own)).hasMessageContaining("methodics.ownDecision"));
    }

    @Test
    void aQuestionGoesToTheMethodistAndBackUntilTheSchoolIsContent() throws Exception {
        UUID id = ask();
        submit(methodist, "userTask_answerConsultation", Map.of("answer", "Посмотрите сборник"));
        submit(director, "userTask_acknowledgeConsultation", Map.of("enough", "NO", "unclear", "А для 5 класса?"));
        assertThat(state(id)).isEqualTo(ConsultationState.ASKED);
        submit(methodist, "userTask_answerConsultation", Map.of("answer", "Для 5 класса — раздел 2"));
        submit(director, "userTask_acknowledgeConsultation", Map.of("enough", "YES"));
        assertThat(state(id)).isEqualTo(ConsultationState.CLOSED);
        seen(coordinator, "/methodics/consultations?state=CLOSED", "Подготовка к ВПР");
        seen(director, "/methodics/consultations/" + id, "раздел 2");
        other.run(() -> assertThatThrownBy(() -> consultationPages.card(id)).isInstanceOf(NotFoundException.class));
    }

    @Test
    void aWithdrawnQuestionLeavesNoTask() {
        UUID id = ask();
        other.run(() -> assertThatThrownBy(() -> consultations.withdraw(id)).isInstanceOf(NotFoundException.class));
        director.run(() -> consultations.withdraw(id));
        assertThat(state(id)).isEqualTo(ConsultationState.WITHDRAWN);
        methodist.run(() -> assertThat(openTasks.of(access.viewer(), 10)).isEmpty());
    }

    @Test
    void filesOfAPracticeAreReadByOtherSchoolsOnceItStandsInTheBank() {
        UUID school = made.schools().get(0);
        PracticeFile file = new PracticeFile("Опыт.pdf", PDF);
        UUID practice = director.call(() -> practices.offer(told(school), List.of(file)));
        UUID document =
                director.call(() -> practicePages.card(practice).files().get(0).id());
        other.run(() -> assertThatThrownBy(() -> readDocument.read(document)).isInstanceOf(NotFoundException.class));
        other.run(() -> assertThatThrownBy(() -> practiceFiles.attach(practice, List.of(file)))
                .isInstanceOf(NotFoundException.class));
        assertThatThrownBy(() -> director.run(() -> practiceFiles.attach(
                        practice, List.of(new PracticeFile("Опыт.exe", new byte[] {'M', 'Z', 0, 1})))))
                .hasMessageContaining("file.");
        assertThatThrownBy(() -> director.run(() -> practiceFiles.attach(practice, Collections.nCopies(5, file))))
                .hasMessageContaining("methodics.filesMost");
        director.run(() -> assertThat(practicePages.card(practice).files()).hasSize(1));
        methodist.run(() -> practices.accept(practice));
        other.run(() -> assertThat(readDocument.read(document).content()).isEqualTo(file.content()));
        assertThatThrownBy(() -> director.run(() -> practiceFiles.detach(practice, document)))
                .as("what was accepted stays as it was accepted")
                .hasMessageContaining("methodics.wrongState");
        methodist.run(() -> practices.remove(practice, "Устарела"));
        other.run(() -> assertThatThrownBy(() -> readDocument.read(document)).isInstanceOf(NotFoundException.class));
    }

    @Test
    void aListIsDownloadedExactlyAsItIsFiltered() throws Exception {
        announced("Наставничество");
        announced("Оценка результатов");
        director.call(() -> practices.offer(told(made.schools().get(0)), List.of()));
        ask();
        assertThat(firstColumn(coordinator, "/methodics/training.xlsx?text=настав"))
                .containsExactly("Программа", "Наставничество");
        assertThat(firstColumn(coordinator, "/methodics/training.xlsx?state=CANCELLED"))
                .containsExactly("Программа");
        assertThat(firstColumn(director, "/methodics/consultations.xlsx")).contains("Подготовка к ВПР");
        assertThat(firstColumn(other, "/methodics/consultations.xlsx")).hasSize(1);
        assertThat(firstColumn(methodist, "/methodics/practices.xlsx?state=OFFERED"))
                .containsExactly("Практика", "Учитель учителю");
        assertThat(firstColumn(other, "/methodics/practices.xlsx")).hasSize(1);
    }

    private List<String> firstColumn(SignedIn person, String path) throws Exception {
        byte[] file = web.perform(get(path).with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.getSheetAt(0).forEach(row -> cells.add(row.getCell(0).getStringCellValue()));
        }
        return cells;
    }

    private UUID ask() {
        UUID id = director.call(() -> consultations.ask(
                new NewConsultation(made.schools().get(0), null, "Подготовка к ВПР", "С чего начать?")));
        launcher.drain();
        return id;
    }

    private void submit(SignedIn person, String key, Map<String, Object> answers) {
        person.run(() -> {
            InboxTask task = openTasks.of(access.viewer(), 10).stream()
                    .filter(one -> one.taskKey().equals(key))
                    .findFirst()
                    .orElseThrow();
            UUID submission = inbox.form(task.id(), null).submissionId();
            assertThat(inbox.submit(task.id(), submission, answers).errors()).isEmpty();
        });
    }

    private ConsultationState state(UUID id) {
        return consultations.byId(id).state();
    }

    private UUID announced(String programme) {
        return coordinator.call(() -> arrange.announce(
                new NewTraining(made.id(), null, programme, "Институт развития", DAY, DAY.plusDays(10), 36)));
    }

    private List<TrainingPages.Person> trainings(UUID training) {
        return coordinator.call(() -> trainings.card(training, 0).people());
    }

    private static NewPractice told(UUID school) {
        return new NewPractice(
                school,
                null,
                "Учитель учителю",
                "наставничество",
                "Пары учителей готовят уроки вместе",
                "Успеваемость выросла",
                "https://school.example/practice");
    }

    private void seen(SignedIn person, String path, String text) throws Exception {
        assertThat(web.perform(get(path).with(authentication(person.authentication())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(text);
    }
}
