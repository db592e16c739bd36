package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.planreading.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/** The interface for programs, by real requests. */
@OporaTest
class RecognitionApiTests {

    private static final String BOUNDARY = "----opora-boundary";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
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

    @Test
    void answersExactlyWhatTheDescriptionNames() throws Exception {
        HttpResponse<String> description = http.send(
                HttpRequest.newBuilder(uri("/api/openapi.yaml")).build(), HttpResponse.BodyHandlers.ofString());
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

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> post(
            String login, String password, String fileName, String content, Map<String, String> fields)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/roadmaps/recognitions"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(fileName, content, fields)));
        if (!login.isEmpty()) {
            String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + pair);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] body(String fileName, String content, Map<String, String> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n");
        }
        if (fileName != null) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n");
        } else {
            write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
