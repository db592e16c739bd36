package org.opora.error.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** While the database is away the page says so, keeps what was typed, and comes back by itself. */
@OporaTest
class UnavailableFilterTests {

    @Autowired
    private UnavailableFilter filter;

    @Autowired
    private DataSource dataSource;

    private HikariDataSource broken;

    @BeforeEach
    void aPoolOnAPortWhereNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        broken = new HikariDataSource();
        broken.setJdbcUrl("jdbc:postgresql://localhost:" + port + "/postgres");
        broken.setConnectionTimeout(300);
        broken.setInitializationFailTimeout(-1);
    }

    @AfterEach
    void close() {
        broken.close();
    }

    @Test
    void aPageSaysSoAndOpensAgainByItself() throws Exception {
        MockHttpServletResponse answer = ask(new MockHttpServletRequest("GET", "/inbox"), broken);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(answer.getContentAsString()).contains("База данных не отвечает", "http-equiv=\"refresh\"");
        assertThat(ask(new MockHttpServletRequest("GET", "/inbox"), dataSource).getStatus())
                .as("once the database is back")
                .isEqualTo(200);
    }

    @Test
    void aFormShowsWhatWasTypedButNoPassword() throws Exception {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/inbox");
        form.addParameter("note", "Длинное пояснение <b>школы</b>");
        form.addParameter("newPassword", "тайна");
        form.addParameter("_csrf", "метка");
        String page = ask(form, broken).getContentAsString();
        assertThat(page)
                .contains("Длинное пояснение &lt;b&gt;школы&lt;/b&gt;")
                .doesNotContain("тайна", "метка", "refresh");
    }

    @Test
    void aScriptGetsASentence() throws Exception {
        MockHttpServletRequest script = new MockHttpServletRequest("POST", "/inbox");
        script.addHeader("Accept", "application/json");
        assertThat(ask(script, broken).getContentAsString()).contains("\"code\":\"unavailable\"");
    }

    @Test
    void otherFailuresPass() {
        FilterChain failing = (request, response) -> {
            throw new UncheckedIOException(new IOException("a disk"));
        };
        assertThatThrownBy(() ->
                        filter.doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), failing))
                .isInstanceOf(UncheckedIOException.class);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, DataSource from)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (in, out) -> JdbcClient.create(from)
                .sql("select 1")
                .query(Integer.class)
                .single());
        return response;
    }
}
