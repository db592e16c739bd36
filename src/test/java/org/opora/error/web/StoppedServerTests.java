package org.opora.error.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A real server that stops in the middle of the work and comes back: a page says so, and the same pool goes on. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StoppedServerTests {

    private static final int UNAVAILABLE = 503;

    @TempDir
    private Path directory;

    @Test
    void saysSoWhenTheServerStopsUnderAnOpenTransactionAndGoesOnOnceItIsBack() throws Exception {
        EmbeddedPostgres first = start(0);
        int port = first.getPort();
        try (HikariDataSource pool = pool(port)) {
            assertThat(ask(pool, () -> {})).isEqualTo(200);
            assertThat(ask(pool, () -> close(first)))
                    .as("stopped under a transaction")
                    .isEqualTo(UNAVAILABLE);
            assertThat(ask(pool, () -> {})).as("still away").isEqualTo(UNAVAILABLE);
            EmbeddedPostgres again = start(port);
            assertThat(ask(pool, () -> {})).as("back").isEqualTo(200);
            again.close();
        }
    }

    /** Two statements in one transaction, with something happening between them. */
    private static int ask(HikariDataSource pool, Runnable between) throws Exception {
        JdbcClient jdbc = JdbcClient.create(pool);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter().doFilter(
                        new MockHttpServletRequest("GET", "/inbox"),
                        response,
                        (in, out) -> transaction.executeWithoutResult(status -> {
                            jdbc.sql("select 1").query(Integer.class).single();
                            between.run();
                            jdbc.sql("select 2").query(Integer.class).single();
                        }));
        return response.getStatus();
    }

    private static UnavailableFilter filter() {
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        return new UnavailableFilter(templates, new ResourceBundleMessageSource(), new FixedLocaleResolver());
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? server : server.setPort(port)).start();
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource pool(int port) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://localhost:" + port + "/postgres");
        pool.setUsername("postgres");
        pool.setConnectionTimeout(1000);
        return pool;
    }
}
