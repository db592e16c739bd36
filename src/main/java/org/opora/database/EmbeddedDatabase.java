package org.opora.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.opora.error.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/**
 * Starts PostgreSQL on {@code opora.database.directory} and keeps what it holds between starts. Stands back as soon as
 * {@code spring.datasource.url} names a server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    EmbeddedPostgres embeddedPostgres(@Value("${opora.database.directory}") Path directory) throws IOException {
        Path home = directory.toAbsolutePath().normalize();
        Files.createDirectories(home);
        try (FileChannel file = FileChannel.open(home.resolve("starting.lock"), CREATE, WRITE);
                FileLock oneAtATime = file.lock()) {
            return start(home);
        }
    }

    /** One start at a time gets here; the library's own lock, which a running server keeps, comes only after the layout. */
    private static EmbeddedPostgres start(Path home) throws IOException {
        removeHalfMade(home.resolve("postgres"));
        EmbeddedPostgres.Builder server = durable(EmbeddedPostgres.builder(), home)
                .setDataDirectoryCustomizer(data -> new OrphanedServer(home.resolve("server"), data.toPath()).stop());
        try {
            return server.start();
        } catch (IllegalStateException e) {
            throw refusal(String.valueOf(e.getMessage()), home, e);
        }
    }

    private static RuntimeException refusal(String message, Path home, IllegalStateException failure) {
        if (message.contains("binaries")) {
            return noBinaries();
        }
        return message.contains("could not lock") ? inUse(home) : failure;
    }

    private static StartRefused inUse(Path home) {
        return new StartRefused(
                "another Opora already runs on the database in " + home,
                "Stop that one, or name another folder in OPORA_DATABASE_DIRECTORY.");
    }

    /**
     * A first start that was killed while the folder was being laid out leaves files that no server can start on. A server
     * leaves a note of its options when it runs; where there is none, none has ever run and nothing can be lost.
     */
    private static void removeHalfMade(Path data) throws IOException {
        if (Files.exists(data.resolve("pg_wal")) && Files.notExists(data.resolve("postmaster.opts"))) {
            LOG.warn("The first start did not come to its end; beginning anew in {}.", data);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static StartRefused noBinaries() {
        return new StartRefused(
                "no database is named, and this build carries none for this machine",
                "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
                        + " to a PostgreSQL 15 to 17.");
    }

    /** The library is made for tests and turns durability off; a kept database turns it on again. */
    static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder, Path home) {
        return builder.setDataDirectory(home.resolve("postgres"))
                .setOverrideWorkingDirectory(home.resolve("server").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "60");
    }

    @Bean
    DataSource dataSource(
            EmbeddedPostgres server, @Value("${spring.datasource.hikari.maximum-pool-size:20}") int poolSize) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("embedded");
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(poolSize);
        return pool;
    }
}
