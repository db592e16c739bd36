package org.opora.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What protects every answer and every form, asked over the wire, of the server as it runs. */
@OporaTest
class GuardedAnswersTests {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestAccounts people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "200, /sign-in",
        "302, /accounts",
        "200, /assets/favicon.svg",
        "404, /assets/none.css",
        "302, /nowhere",
        "400, //evil.example",
        "400, /sign-in;a=b",
        "406, /session"
    })
    void everyKindOfAnswerCarriesTheGuards(int status, String path) throws Exception {
        HttpResponse<String> answer = get(path, Map.of("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(status);
        Map<String, String> headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(), header -> header.getValue()
                        .get(0)));
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "same-origin");
        assertThat(headers.get("content-security-policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void filesMayBeKeptByTheBrowserAndPagesMayNot() throws Exception {
        assertThat(get("/assets/favicon.svg", Map.of()).headers().firstValue("Cache-Control"))
                .hasValue("max-age=3600");
        assertThat(get("/assets/favicon.svg", Map.of()).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(get("/sign-in", Map.of()).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void anUnknownPageSaysSoInWords() throws Exception {
        HttpResponse<String> answer = get("/assets/none.css", Map.of("Accept", "text/html"));
        assertThat(answer.body()).contains("Такой страницы нет").doesNotContain("??");
    }

    /** Programs sign in with each request and have no session that a foreign page could ride on: they need no token. */
    @Test
    void noFormIsTakenWithoutItsToken() throws Exception {
        List<String> forms = mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/"))
                .toList();
        assertThat(forms).hasSizeGreaterThan(50);
        for (String form : forms) {
            MvcResult answer = mvc.perform(post(form.replaceAll("\\{[^}]*}", "x"))
                            .with(authentication(people.admin().authentication())))
                    .andReturn();
            assertThat(answer.getHandler()).as(form).isNull();
            assertThat(answer.getResponse().getStatus()).as(form).isIn(302, 401, 403);
        }
    }

    @Test
    void aFileOverTheLimitIsRefusedInWordsAndNotTakenForALateForm() throws Exception {
        String head = "--b\r\nContent-Disposition: form-data; name=\"table\"; filename=\"a.xlsx\"\r\n\r\n";
        byte[] body = (head + "a".repeat(21 * MEGABYTE) + "\r\n--b--\r\n").getBytes();
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address("/monitoring/import"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("Accept", "text/html")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", "navigate")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("больше 20 МБ");
    }

    @Test
    void nobodyIsLedElsewhere() throws Exception {
        for (String back : Arrays.asList("//evil.example", "https://evil.example", "/\\evil.example", "javascript:x")) {
            MvcResult answer = mvc.perform(post("/language")
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .param("language", "ru")
                            .param("back", back))
                    .andReturn();
            assertThat(answer.getResponse().getRedirectedUrl()).as(back).isEqualTo("/");
        }
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        headers.forEach(request::header);
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
