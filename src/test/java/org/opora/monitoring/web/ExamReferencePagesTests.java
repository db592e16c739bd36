package org.opora.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.monitoring.ExamCatalogue;
import org.opora.monitoring.ExamProcedure;
import org.opora.monitoring.ExamSubject;
import org.opora.monitoring.ImportResults;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The page of procedures, subjects and weights: the administrator changes them, coordinators read them. */
@OporaTest
class ExamReferencePagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private ExamCatalogue catalogue;

    @Autowired
    private ImportResults importResults;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn admin;

    @BeforeEach
    void admin() {
        admin = accounts.admin();
    }

    @Test
    void aNewProcedureMayBeNamedInATableUntilItIsTakenOutOfUse() throws Exception {
        String name = "Работа " + UUID.randomUUID().toString().substring(0, 8);
        send("/procedures", "name", name, "minGrade", "7", "maxGrade", "8")
                .andExpect(flash().attribute("notice", "monitoring.reference.saved"));
        ExamProcedure added = procedure(name);
        assertThat(added.inUse()).isTrue();
        assertThat(errors(name)).isZero();

        send("/procedures/" + added.code(), "name", name, "minGrade", "7", "maxGrade", "8");

        assertThat(procedure(name).inUse()).isFalse();
        assertThat(errors(name)).isEqualTo(1);
        assertThat(catalogue.procedures()).extracting(ExamProcedure::name).contains(name);
    }

    @Test
    void aSubjectIsAddedAndRenamed() throws Exception {
        String name = "Предмет " + UUID.randomUUID().toString().substring(0, 8);
        send("/subjects", "name", name);
        String code = catalogue.subjects().stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();

        send("/subjects/" + code, "name", name + " плюс", "inUse", "true");

        assertThat(catalogue.heldSubjects()).extracting(ExamSubject::name).contains(name + " плюс");
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideItsFormAndWhatWasTypedStays() throws Exception {
        send("/procedures", "name", "огэ", "minGrade", "5", "maxGrade", "6")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("«огэ» в справочнике уже есть"), containsString("value=\"огэ\""))));
        assertThat(catalogue.procedures()).extracting(ExamProcedure::name).doesNotContain("огэ");
    }

    @Test
    void classesOutOfRangeAndControlCharactersAreRefused() throws Exception {
        send("/procedures", "name", "Работа", "minGrade", "0", "maxGrade", "12")
                .andExpect(content().string(allOf(containsString("С класса: "), containsString("По класс: "))));
        send("/procedures", "name", "Работа", "minGrade", "9", "maxGrade", "5")
                .andExpect(content().string(containsString("9–5 не подходит")));
        send("/subjects", "name", "Физика\u0000").andExpect(content().string(containsString("управляющий знак")));
        send("/subjects", "name", "Ф".repeat(101)).andExpect(content().string(containsString("Название: ")));
        send("/procedures").andExpect(content().string(containsString("Название: ")));
        assertThat(catalogue.procedures()).extracting(ExamProcedure::name).doesNotContain("Работа");
    }

    @Test
    void weightsAreNumbersOfWhichOneCounts() throws Exception {
        String[] zero = weights("0");
        send("/weights/DEFICIT", zero).andExpect(content().string(containsString("Хотя бы один вес")));
        send("/weights/DEFICIT", weights("-1")).andExpect(content().string(containsString("Вес — число от 0 до 100")));
        send("/weights/DEFICIT", "weight.vacancies", "3")
                .andExpect(content().string(containsString("Вес — число от 0 до 100")));
        assertThat(weight("vacancies")).isEqualTo("2.00");

        String[] changed = weights("1");
        changed[1] = "2,5";
        send("/weights/DEFICIT", changed).andExpect(flash().attribute("notice", "monitoring.reference.saved"));

        assertThat(weight(changed[0].substring("weight.".length()))).isEqualTo("2.50");
        jdbc.sql(
                        "update index_component set weight = case when component in ('vacancies', 'specialists') then 2 else 1 end"
                                + " where index_kind = 'DEFICIT'")
                .update();
    }

    @Test
    void aCoordinatorReadsAndChangesNothing() throws Exception {
        SignedIn coordinator =
                accounts.inMunicipality(municipalities.withSchools(0).id(), Role.COORDINATOR);
        web.perform(get("/settings/exams").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("ОГЭ"), not(containsString("Сохранить")))));
        web.perform(post("/settings/exams/subjects")
                        .param("name", "Астрономия")
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isNotFound());
    }

    private String[] weights(String value) {
        return catalogue.components().stream()
                .filter(component -> component.kind().name().equals("DEFICIT"))
                .flatMap(component -> java.util.stream.Stream.of("weight." + component.component(), value))
                .toArray(String[]::new);
    }

    private String weight(String component) {
        return jdbc.sql("select weight::text from index_component where index_kind = 'DEFICIT' and component = ?")
                .param(component)
                .query(String.class)
                .single();
    }

    private int errors(String procedure) {
        TestMunicipalities.Made made = municipalities.withSchools(1);
        SignedIn coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        byte[] table =
                ("Школа;Процедура;Класс;Предмет;Учебный год;Участников;Ниже минимального порога;Средний балл\nСОШ № 1;"
                                + procedure + ";7;Математика;2024/2025;20;3;3,5")
                        .getBytes(StandardCharsets.UTF_8);
        return coordinator.call(() -> importResults
                .preview(importResults.upload(made.id(), "результаты.csv", table))
                .errorCount());
    }

    private ExamProcedure procedure(String name) {
        return catalogue.procedures().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ResultActions send(String path, String... parameters) throws Exception {
        var request = post("/settings/exams" + path).with(csrf()).with(authentication(admin.authentication()));
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return web.perform(request);
    }
}
