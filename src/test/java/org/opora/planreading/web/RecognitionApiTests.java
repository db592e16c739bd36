package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.planreading.ExecutorDictionary;
import org.opora.planreading.ExecutorKind;
import org.opora.planreading.KnownExecutor;
import org.opora.planreading.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/** The interface for programs, by real requests. */
@OporaTest
class RecognitionApiTests {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExecutorDictionary dictionary;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void answersTheRowsOfAPlanToACoordinatorAndStoresNothing() throws Exception {
        SignedIn coordinator = coordinator();
        long documents = documents();
        HttpResponse<String> response = post(
                coordinator.login(),
                TestAccounts.PASSWORD,
                "plan.txt",
                Plans.text("two-halves.txt"),
                Map.of("periodStart", "2027-01-01", "periodEnd", "2027-12-31", "zone", "Europe/Moscow"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        JsonNode answer = json.readTree(response.body());
        JsonNode row = answer.get("rows").get(1);
        assertThat(row.get("number").asText()).isEqualTo("2");
        assertThat(row.get("track").asText()).isEqualTo("Трек 1");
        assertThat(row.get("executors").get(0).asText()).isEqualTo("УМЦ");
        assertThat(row.get("schedule").toString())
                .isEqualTo(
                        "{\"raw\":\"до 16.05.2027\",\"kind\":\"DEADLINE\",\"occurrences\":[{\"start\":null,\"due\":\"2027-05-16\"}]}");
        assertThat(row.get("results").get(0).get("class").asText()).isEqualTo("MINUTES");
        assertThat(row.get("schoolSchedule").get("kind").asText()).isEqualTo("EXTERNAL_SCHEDULE");
        assertThat(row.get("issues").get(0).get("text").asText()).contains("другой план или график");
        assertThat(row.get("scope").asText()).isEqualTo("SHNOR");
        assertThat(row.get("stages").get(0).asText()).isEqualTo("interview");
        JsonNode report = answer.get("report");
        int sum = 0;
        for (String part : List.of("rows", "headings", "continuations", "duplicates", "rules", "header")) {
            sum += report.get(part).asInt();
        }
        assertThat(sum).isEqualTo(report.get("linesRead").asInt());
        assertThat(documents()).isEqualTo(documents);
    }

    /** One day given alone is completed from the document; when it cannot be, the answer says so. */
    @Test
    void takesEitherDayOfThePeriodAlone() throws Exception {
        String login = coordinator().login();
        String plan = Plans.text("two-halves.txt");
        JsonNode from =
                json.readTree(post(login, TestAccounts.PASSWORD, "plan.txt", plan, Map.of("periodStart", "2027-03-01"))
                        .body());
        assertThat(from.get("header").get("periodStart").asText()).isEqualTo("2027-03-01");
        assertThat(from.get("header").get("periodEnd").asText()).isEqualTo("2027-12-31");
        JsonNode to =
                json.readTree(post(login, TestAccounts.PASSWORD, "plan.txt", plan, Map.of("periodEnd", "2027-10-31"))
                        .body());
        assertThat(to.get("header").get("periodStart").asText()).isEqualTo("2027-01-01");
        assertThat(to.get("header").get("periodEnd").asText()).isEqualTo("2027-10-31");
        problem(
                post(login, TestAccounts.PASSWORD, "plan.txt", plan, Map.of("periodStart", "2028-01-01")),
                422,
                "plan.period-both");
        Map<String, String> ages = Map.of("periodStart", "0001-01-01", "periodEnd", "9999-12-31");
        problem(post(login, TestAccounts.PASSWORD, "plan.txt", plan, ages), 422, "plan.period-outside");
    }

    @Test
    void answersExactlyWhatTheDescriptionNames() throws Exception {
        HttpResponse<String> description = new ProgramRequests(port).get("/api/openapi.yaml");
        assertThat(description.statusCode()).isEqualTo(200);
        Map<String, Object> schemas = child(child(new Yaml().load(description.body()), "components"), "schemas");
        JsonNode answer = json.readTree(
                post(coordinator().login(), TestAccounts.PASSWORD, "plan.txt", Plans.text("two-halves.txt"), Map.of())
                        .body());
        JsonNode row = answer.get("rows").get(1);
        same(schemas, "Recognition", answer);
        same(schemas, "Header", answer.get("header"));
        same(schemas, "Row", row);
        same(schemas, "Schedule", row.get("schedule"));
        same(schemas, "Occurrence", row.get("schedule").get("occurrences").get(0));
        same(schemas, "Result", row.get("results").get(0));
        same(schemas, "Issue", row.get("issues").get(0));
        same(schemas, "Report", answer.get("report"));
        same(schemas, "Line", answer.get("report").get("lines").get(0));
    }

    @Test
    void asksNothingAboutAnExecutorWhomTheCallersMunicipalityKnows() throws Exception {
        UUID own = municipalities.withSchools(1).id();
        SignedIn knows = accounts.inMunicipality(own, Role.COORDINATOR);
        String plan =
                Plans.text("two-halves.txt").replace("\tУО, УМЦ\tЗнакомство", "\tДом творчества, УМЦ\tЗнакомство");
        assertThat(askedAbout(knows, plan)).as("not yet remembered").contains("Дом творчества");
        knows.run(() -> dictionary.remember(
                own,
                new KnownExecutor("Дом творчества", ExecutorKind.METHODICAL_SERVICE, "Ресурсный центр", null, null)));
        assertThat(askedAbout(knows, plan)).isEmpty();
        assertThat(askedAbout(coordinator(), plan)).as("another municipality").contains("Дом творчества");
    }

    @Test
    void ofSeveralMunicipalitiesTheOneThatTheDocumentNamesIsMeant() throws Exception {
        UUID named = municipalities.withSchools(1).id();
        UUID other = municipalities.withSchools(1).id();
        jdbc.sql(
                        "update municipality set name = 'Зареченский муниципальный район', short_name = 'Заречный' where id = ?")
                .param(named)
                .update();
        SignedIn both = accounts.inMunicipality(named, Role.COORDINATOR);
        accounts.give(both, Role.COORDINATOR, null, other, null, LocalDate.of(2000, 1, 1), null);
        String plan =
                Plans.text("two-halves.txt").replace("\tУО, УМЦ\tЗнакомство", "\tДом творчества, УМЦ\tЗнакомство");
        KnownExecutor executor =
                new KnownExecutor("Дом творчества", ExecutorKind.METHODICAL_SERVICE, "Ресурсный центр", null, null);
        both.run(() -> dictionary.remember(other, executor));
        assertThat(askedAbout(both, plan)).as("the other one's dictionary").contains("Дом творчества");
        both.run(() -> dictionary.remember(named, executor));
        assertThat(askedAbout(both, plan)).isEmpty();
    }

    private List<String> askedAbout(SignedIn coordinator, String plan) throws Exception {
        JsonNode rows = json.readTree(post(coordinator.login(), TestAccounts.PASSWORD, "plan.txt", plan, Map.of())
                        .body())
                .get("rows");
        List<String> asked = new ArrayList<>();
        rows.forEach(row -> row.get("issues").forEach(issue -> {
            if (issue.get("code").asText().equals("executor-unknown")) {
                asked.add(row.get("executors").get(0).asText());
            }
        }));
        return asked;
    }

    @Test
    void refusesStrangersWrongPasswordsAndOtherRoles() throws Exception {
        SignedIn director =
                accounts.inMunicipality(municipalities.withSchools(1).id(), Role.METHODIST);
        problem(post("", "", "plan.txt", "x", Map.of()), 401, "account.program-sign-in");
        problem(post(coordinator().login(), "wrong", "plan.txt", "x", Map.of()), 401, "account.program-unknown");
        problem(post(director.login(), TestAccounts.PASSWORD, "plan.txt", "x", Map.of()), 404, "not-found");
    }

    @Test
    void slowsTheGuessingOfPasswordsDown() throws Exception {
        String login = coordinator().login();
        HttpResponse<String> last = null;
        for (int attempt = 0; attempt < 11; attempt++) {
            last = post(login, "wrong", "plan.txt", "x", Map.of());
        }
        problem(last, 429, "account.too-many-attempts");
    }

    @Test
    void saysInProblemDetailsWhyAFileIsRefused() throws Exception {
        String login = coordinator().login();
        problem(post(login, TestAccounts.PASSWORD, "plan.txt", "Приказ без таблицы", Map.of()), 422, "plan.no-table");
        problem(post(login, TestAccounts.PASSWORD, "plan.doc", "x", Map.of()), 422, "plan.old-word");
        problem(post(login, TestAccounts.PASSWORD, null, "", Map.of()), 422, "plan.no-file");
        problem(
                post(
                        login,
                        TestAccounts.PASSWORD,
                        "plan.txt",
                        "x",
                        Map.of("periodStart", "2027-12-31", "periodEnd", "2027-01-01")),
                422,
                "plan.period");
        problem(
                post(
                        login,
                        TestAccounts.PASSWORD,
                        "plan.txt",
                        "x",
                        Map.of("periodStart", "0001-01-01", "periodEnd", "9999-12-31")),
                422,
                "plan.period-outside");
        problem(post(login, TestAccounts.PASSWORD, "plan.txt", "x", Map.of("periodStart", "вчера")), 400, "bad-value");
        problem(post(login, TestAccounts.PASSWORD, "plan.txt", "x", Map.of("zone", "Рыбинск")), 422, "plan.zone");
    }

    private SignedIn coordinator() {
        return accounts.inMunicipality(municipalities.withSchools(1).id(), Role.COORDINATOR);
    }

    private long documents() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    private void problem(HttpResponse<String> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("{0}");
    }

    private static void same(Map<String, Object> schemas, String name, JsonNode answer) {
        List<String> fields = new ArrayList<>();
        answer.fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        child(child(schemas, name), "properties").keySet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Object parent, String name) {
        return (Map<String, Object>) ((Map<String, Object>) parent).get(name);
    }

    private HttpResponse<String> post(
            String login, String password, String fileName, String content, Map<String, String> fields)
            throws Exception {
        return new ProgramRequests(port).recognise(login, password, fileName, content, fields);
    }
}
