package org.opora.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Why the database cannot be used is a sentence, not a stack trace. Asked of a real server, for its own words. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StartRefusalsTests {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void namesAServerThatDoesNotAnswer() {
        assertThat(reasonFor("jdbc:postgresql://localhost:1/opora", "opora")).contains("does not answer");
    }

    @Test
    void namesAMissingDatabaseAndARefusedUser() {
        assertThat(reasonFor(server.getJdbcUrl("postgres", "nowhere"), "postgres"))
                .contains("no such database");
        assertThat(reasonFor(server.getJdbcUrl("nobody", "postgres"), "nobody")).contains("refuses the user 'nobody'");
    }

    @Test
    void startsNothingEmbeddedWhenAServerIsNamed() {
        ApplicationContextRunner start = new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedDatabase.class)
                // what would start is looked at, not started
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()));
        start.run(context -> assertThat(context.getBeanDefinitionNames()).contains("embeddedPostgres", "dataSource"));
        start.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/opora")
                .run(context ->
                        assertThat(context.getBeanDefinitionNames()).doesNotContain("embeddedPostgres", "dataSource"));
    }

    @Test
    void leavesEverythingElseToTheTrace() {
        assertThat(analysis("jdbc:postgresql://localhost/x", new SQLException("syntax", "42601")))
                .isNull();
    }

    private static String reasonFor(String url, String user) {
        try {
            new DriverManagerDataSource(url, user, "x").getConnection().close();
            return "";
        } catch (SQLException e) {
            FailureAnalysis analysis = analysis(url, e);
            return analysis == null ? "" : analysis.getDescription();
        }
    }

    private static FailureAnalysis analysis(String url, SQLException failure) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", url.contains("nobody") ? "nobody" : "postgres");
        return new DatabaseRefusals(environment).analyze(new IllegalStateException(failure));
    }
}
