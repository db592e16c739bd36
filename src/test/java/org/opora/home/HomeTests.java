package org.opora.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The start page of each role: what it shows, that it says so when there is nothing, and what it costs. */
@OporaTest
class HomeTests {

    private static final LocalDate PAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate AHEAD = LocalDate.of(2090, 5, 31);

    @Autowired
    OpenHome openHome;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestYears years;

    @Autowired
    HomeWorld world;

    @Autowired
    MockMvc web;

    private Made place;
    private UUID school;

    @BeforeEach
    void place() {
        place = municipalities.withSchools(2);
        school = place.schools().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COORDINATOR | Год сопровождения не открыт | Должников нет",
                "HEAD | Подписывать нечего | Решений не требуется",
                "CONTROLLER | Приказов на контроле нет | Просроченного нет",
                "METHODIST | Незавершённых собеседований нет | Мониторингов в этом году ещё не было",
                "EXPERT | Сейчас программ на экспертизу нет | Заключений ещё нет",
                "DIRECTOR | Год ещё не открыт | Заключения пока нет",
                "STAFF | Год ещё не открыт | Заключения пока нет"
            })
    void saysWhatComesHereWhenThereIsNothing(Role role, String first, String second) throws Exception {
        SignedIn person = role == Role.DIRECTOR || role == Role.STAFF
                ? accounts.inSchool(place.id(), school, role)
                : accounts.inMunicipality(place.id(), role);
        web.perform(get("/").with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(first)))
                .andExpect(content().string(containsString(second)));
    }

    @Test
    void aDirectorReadsOnlyAConcludedReviewAndSeesWhatHasToBeProved() {
        UUID cycle = years.supported(place, 2027);
        UUID supportCase = years.caseOf(cycle, school);
        world.on(cycle, Stage.values());
        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        UUID expert = accounts.inMunicipality(place.id(), Role.EXPERT).accountId();
        UUID other = place.schools().get(1);
        world.review(place, cycle, other, years.caseOf(cycle, other), expert, "ACCEPTED");
        world.review(place, cycle, school, supportCase, expert, null);
        assertThat(school(director).word()).isNull();

        UUID returned = world.review(place, cycle, school, supportCase, expert, "REJECTED");
        SchoolHome.ExpertWord word = Objects.requireNonNull(school(director).word());
        assertThat(word.reviewId()).isEqualTo(returned);
        assertThat(word.verdict()).isEqualTo("rejected");
        assertThat(word.newDue()).isEqualTo(LocalDate.of(2027, 6, 17));
        assertThat(word.critical()).isEqualTo(1);
    }

    @Test
    void aHeadSeesPapersToSignApartFromDecisionsAndWhatIsLate() throws Exception {
        UUID cycle = years.supported(place, 2027);
        world.task(place, cycle, null, null, "userTask_approveOrder", "head", false, PAST);
        world.task(place, cycle, null, null, "userTask_decideByHead", "head", false, AHEAD);
        world.task(place, cycle, school, null, "userTask_acquaint", "director", false, PAST);
        SignedIn head = accounts.inMunicipality(place.id(), Role.HEAD);

        HomeView home = head.call(openHome::open);

        assertThat(home.tasks(true)).extracting(TaskLine::taskKey).containsExactly("userTask_approveOrder");
        assertThat(home.tasks(false)).extracting(TaskLine::taskKey).containsExactly("userTask_decideByHead");
        assertThat(Objects.requireNonNull(home.head()).late())
                .extracting(LateWork::role)
                .containsExactlyInAnyOrder("head", "director");
        web.perform(get("/").with(authentication(head.authentication())))
                .andExpect(content().string(containsString("Ждёт вашей подписи")))
                .andExpect(content().string(containsString("директора школ")));
    }

    @Test
    void aControllerSeesOrdersWithTheirDatesAndTheExecutionOfInstructions() {
        UUID cycle = years.supported(place, 2027);
        world.order(place, cycle, "7", PAST);
        world.order(place, cycle, "8", AHEAD);
        world.instruction(place, cycle, school, "Закрепить наставника", PAST);
        SignedIn controller = accounts.inMunicipality(place.id(), Role.CONTROLLER);

        ControlDesk desk =
                Objects.requireNonNull(controller.call(openHome::open).control());

        assertThat(desk.orders()).extracting(ControlDesk.Controlled::number).containsExactly("8", "7");
        assertThat(desk.orders()).extracting(ControlDesk.Controlled::past).containsExactly(0L, 1L);
        assertThat(desk.instructions().given()).isEqualTo(1);
        assertThat(desk.instructions().overdue()).isEqualTo(1);
    }

    @Test
    void theCardOfASchoolLinksOnlyTheTasksThatTheReaderMayOpen() throws Exception {
        UUID cycle = years.supported(place, 2027);
        String task = world.task(place, cycle, school, null, "userTask_acquaint", "director", false, AHEAD);
        SignedIn head = accounts.inMunicipality(place.id(), Role.HEAD);
        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);

        web.perform(get("/schools/" + school).with(authentication(head.authentication())))
                .andExpect(content().string(containsString("Задача userTask_acquaint")))
                .andExpect(content().string(not(containsString("/inbox/" + task))));
        web.perform(get("/schools/" + school).with(authentication(director.authentication())))
                .andExpect(content().string(containsString("/inbox/" + task)));
    }

    @Test
    void anExpertSeesTheOwnReviewsWithDateAndRound() {
        UUID cycle = years.supported(place, 2027);
        SignedIn expert = accounts.inMunicipality(place.id(), Role.EXPERT);
        SignedIn colleague = accounts.inMunicipality(place.id(), Role.EXPERT);
        world.review(place, cycle, school, years.caseOf(cycle, school), expert.accountId(), null);
        world.review(place, cycle, school, years.caseOf(cycle, school), expert.accountId(), "ACCEPTED");

        ExpertDesk desk = Objects.requireNonNull(expert.call(openHome::open).expert());

        assertThat(desk.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.round()).isEqualTo(1);
            assertThat(asked.due()).isEqualTo(LocalDate.of(2027, 6, 10));
        });
        assertThat(desk.given()).singleElement().satisfies(given -> assertThat(given.verdict())
                .isEqualTo("accepted"));
        assertThat(Objects.requireNonNull(colleague.call(openHome::open).expert())
                        .asked())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COORDINATOR,Что сделать", "HEAD,Ждёт вашей подписи", "METHODIST,Что сделать", "CONTROLLER,Что сделать"
    })
    void aSecondRoleHidesNothingOfTheFirst(Role role, String work) throws Exception {
        SignedIn person = accounts.inMunicipality(place.id(), role);
        accounts.give(person, Role.EXPERT, null, place.id(), null, LocalDate.of(2000, 1, 1), null);
        web.perform(get("/").with(authentication(person.authentication())))
                .andExpect(content().string(containsString(work)))
                .andExpect(content().string(containsString("Сейчас программ на экспертизу нет")));
    }

    @Test
    void lateSchoolsStandUnderTheirStageWithAllOfThemOnAPageAndInATable() throws Exception {
        UUID cycle = years.supported(place, 2027);
        for (int number = 0; number < 30; number++) {
            world.task(place, cycle, school, null, "userTask_acquaint", "director", false, PAST.minusDays(number));
        }
        world.task(place, cycle, school, null, "userTask_draftProgramme", "director", false, AHEAD);
        SignedIn coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);

        HomeView home = coordinator.call(openHome::open);
        assertThat(home.debtorsByStage()).containsOnlyKeys("plan");
        web.perform(get("/debtors?stage=plan&page=1").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Задача userTask_acquaint")))
                .andExpect(content().string(not(containsString("Задача userTask_draftProgramme"))));
        web.perform(get("/debtors?stage=report").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Должников нет")));
        byte[] table = web.perform(get("/debtors.xlsx").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(table))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(30);
        }
    }

    @Test
    void aCoordinatorSeesWhatSchoolsHaveSentInToBeChecked() {
        UUID cycle = years.supported(place, 2027);
        world.task(place, cycle, school, null, "userTask_checkSchoolReport", "coordinator", false, AHEAD);
        world.task(place, cycle, school, null, "userTask_concludeAgreement", "coordinator", false, AHEAD);
        HomeView home = accounts.inMunicipality(place.id(), Role.COORDINATOR).call(openHome::open);
        assertThat(home.checks()).extracting(TaskLine::taskKey).containsExactly("userTask_checkSchoolReport");
        assertThat(home.counts().toCheck()).isEqualTo(1);
        assertThat(home.counts().group()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"COORDINATOR", "HEAD", "CONTROLLER", "METHODIST", "EXPERT", "DIRECTOR"})
    void takesAsManyStatementsForMuchAsForLittle(Role role) {
        Made large = municipalities.withSchools(9);
        SignedIn little = person(place, role);
        SignedIn much = person(large, role);
        fill(place, little, 1);
        fill(large, much, 9);

        int few = Statements.of(() -> little.call(openHome::open));
        int many = Statements.of(() -> much.call(openHome::open));

        assertThat(many).as(role.name()).isEqualTo(few).isLessThan(40);
    }

    private SignedIn person(Made where, Role role) {
        return role == Role.DIRECTOR
                ? accounts.inSchool(where.id(), where.schools().get(0), role)
                : accounts.inMunicipality(where.id(), role);
    }

    private void fill(Made where, SignedIn expert, int schools) {
        UUID cycle = years.supported(where, 2027);
        world.on(cycle, Stage.values());
        for (int number = 0; number < schools; number++) {
            UUID one = where.schools().get(number);
            UUID supportCase = years.caseOf(cycle, one);
            for (int task = 0; task <= number; task++) {
                world.task(where, cycle, one, supportCase, "userTask_draftProgramme", "director", task % 2 == 1, PAST);
                world.task(where, cycle, where.schools().get(0), null, "userTask_acquaint", "director", false, PAST);
            }
            for (String role : new String[] {"coordinator", "head", "methodist"}) {
                world.task(where, cycle, one, null, "userTask_approveOrder", role, false, PAST);
            }
            world.order(where, cycle, "№ " + number, PAST);
            world.instruction(where, cycle, one, "Закрепить наставника", PAST);
            world.interview(where, cycle, one, supportCase);
            world.review(
                    where,
                    cycle,
                    where.schools().get(0),
                    supportCase,
                    expert.accountId(),
                    number % 2 == 0 ? null : "REJECTED");
        }
        world.review(
                where,
                cycle,
                where.schools().get(0),
                years.caseOf(cycle, where.schools().get(0)),
                expert.accountId(),
                "REJECTED");
    }

    private SchoolHome school(SignedIn director) {
        return director.call(openHome::open).schools().get(0);
    }
}
