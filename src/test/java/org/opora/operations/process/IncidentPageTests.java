package org.opora.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.SystemContext;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.operations.FailureView;
import org.opora.operations.LookAfterEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;

/** A step fails for good: the page says why in words, runs it again, and the process goes on. */
@OporaTest
class IncidentPageTests {

    private static final int ATTEMPTS = 5;

    @Autowired
    StumbleDelegate step;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    LookAfterEngine engine;

    @Autowired
    OpenTasks tasks;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    MockMvc web;

    private TestMunicipalities.Made place;
    private SignedIn admin;
    private String key;

    @BeforeEach
    void deploy() throws Exception {
        String model =
                new ClassPathResource("operations/incident-test.bpmn").getContentAsString(StandardCharsets.UTF_8);
        SystemContext.run("test", () -> repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("incident-test")
                .addString("bpmn/incident-test.bpmn", model)
                .deploy());
        place = municipalities.withSchools(1);
        admin = accounts.admin();
        key = place.slug() + "-2027-1/school-1";
        step.failWith(null);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new OporaException(
                                "calendar.deadline-order", LocalDate.of(2027, 5, 1), "15.05.2027", "INTERVIEW"),
                        "нарушает порядок работ года"),
                Arguments.of(new NotFoundException(), "Запись, с которой работает шаг, не найдена"),
                Arguments.of(new OptimisticLockingFailureException("row"), "в это же время изменил другой"),
                Arguments.of(new DataIntegrityViolationException("duplicate key"), "База данных не приняла запись"),
                Arguments.of(new NullPointerException("x is null"), "Шагу не хватило данных"),
                Arguments.of(new IllegalStateException("Boom"), "Ошибка в программе"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhyAStepFailedAndKeepsWhatTheProgramSaidFolded(RuntimeException failure, String words) throws Exception {
        fail(failure);
        web.perform(get("/operations").with(authentication(admin.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Рассчитать показатели школы")))
                .andExpect(content()
                        .string(matchesPattern(
                                "(?s).*СОШ № 1, </span><span>" + place.slug() + "</span><span>, 2027 год.*")))
                .andExpect(content().string(containsString("<summary")))
                .andExpect(content().string(not(containsString(key))));
        assertThat(view().cause()).contains(words);
        assertThat(view().said()).contains(failure.getClass().getSimpleName());
    }

    @Test
    void aRetryThatFailsAgainSaysSoAndTheIncidentStands() throws Exception {
        fail(new NotFoundException());
        step.failWith(new NullPointerException("x is null"));
        retry().andExpect(redirectedUrl("/operations")).andExpect(flash().attributeExists("again"));
        assertThat(view().cause()).contains("Шагу не хватило данных");
        assertThat(tasks.ofBusinessKey(key)).isEmpty();
    }

    @Test
    void aRetryFromThePageLetsTheProcessGoOn() throws Exception {
        fail(new NotFoundException());
        step.failWith(null);

        Cookie session = Objects.requireNonNull(retry().andExpect(redirectedUrl("/operations"))
                .andReturn()
                .getResponse()
                .getCookie("opora"));
        web.perform(get("/operations").cookie(session).with(authentication(admin.authentication())))
                .andExpect(content()
                        .string(containsString("Рассчитать показатели школы» выполнен, процесс пошёл дальше")));

        assertThat(tasks.ofBusinessKey(key)).extracting(InboxTask::taskKey).containsExactly("userTask_goOn");
        assertThat(admin.call(() -> engine.newest(100)))
                .noneMatch(one -> key.equals(one.place().key()));
    }

    private org.springframework.test.web.servlet.ResultActions retry() throws Exception {
        return web.perform(post("/operations/incidents/" + view().id() + "/retry")
                .with(authentication(admin.authentication()))
                .with(csrf()));
    }

    private FailureView view() {
        // A request leaves no language behind.
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        return admin.call(() -> engine.newest(100)).stream()
                .filter(one -> key.equals(one.place().key()))
                .findFirst()
                .orElseThrow();
    }

    /** Starts an instance whose step fails until no attempt is left. */
    private void fail(RuntimeException failure) {
        step.failWith(failure);
        SystemContext.run("test", () -> {
            String instance = runtime.startProcessInstanceByKey(
                            "incident-test",
                            key,
                            Map.of(
                                    "municipalityId",
                                    place.id().toString(),
                                    "schoolId",
                                    place.schools().get(0).toString()))
                    .getId();
            String job = management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                assertThat(catchThrowable(() -> management.executeJob(job))).isNotNull();
            }
        });
    }
}
