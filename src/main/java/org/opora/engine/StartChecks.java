package org.opora.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TimeZone;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.SchemaLogEntry;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.opora.error.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a clock or on a schema that would spoil data: the engine's timestamps carry no zone. */
@Component
class StartChecks implements SmartInitializingSingleton {

    static final String ENGINE_SCHEMA = "7.24.0";
    static final int OLDEST_SERVER = 15;
    static final int NEWEST_SERVER = 17;
    private static final String NEWER =
            "Start the build that this database belongs to, or a newer one; never an older one.";
    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);
    private static final Instant PROBE = Instant.parse("2027-01-15T12:34:56Z");

    private final JdbcClient jdbc;
    private final Flyway flyway;
    private final ManagementService management;

    StartChecks(JdbcClient jdbc, Flyway flyway, ManagementService management) {
        this.jdbc = jdbc;
        this.flyway = flyway;
        this.management = management;
    }

    @Override
    public void afterSingletonsInstantiated() {
        checkServer();
        checkZone();
        checkEngineSchema();
        checkDomainSchema();
    }

    private void checkServer() {
        checkServer(jdbc.sql("select cast(current_setting('server_version_num') as integer) / 10000")
                .query(Integer.class)
                .single());
    }

    /** An older server lacks what the statements need; a newer one most likely serves, but nobody has tried. */
    static void checkServer(int version) {
        if (version < OLDEST_SERVER) {
            throw new StartRefused(
                    "the server is PostgreSQL " + version,
                    "Use PostgreSQL " + OLDEST_SERVER + " to " + NEWEST_SERVER + ".");
        }
        if (version > NEWEST_SERVER) {
            LOG.warn(
                    "The server is PostgreSQL {}. This build is made for {} to {} and has not been tried with a newer one.",
                    version,
                    OLDEST_SERVER,
                    NEWEST_SERVER);
        }
    }

    /** Writes an instant the way the engine does and compares what arrives. */
    void checkZone() {
        String arrived = jdbc.sql("select to_char(cast(? as timestamp), 'YYYY-MM-DD HH24:MI:SS')")
                .param(Timestamp.from(PROBE))
                .query(String.class)
                .single();
        checkZone(TimeZone.getDefault(), arrived);
    }

    /** A zone that is UTC in winter only would spoil the summer. */
    static void checkZone(TimeZone zone, String arrived) {
        if (!zone.toZoneId().normalized().equals(ZoneOffset.UTC) || !arrived.equals("2027-01-15 12:34:56")) {
            throw new StartRefused(
                    "the JVM runs in " + zone.getID() + ", and an instant of 12:34:56 UTC reached the" + " database as "
                            + arrived,
                    "Start the JVM with -Duser.timezone=UTC.");
        }
    }

    void checkEngineSchema() {
        String version = SystemContext.call(
                "start check", () -> management.createSchemaLogQuery().orderByTimestamp().desc().listPage(0, 1).stream()
                        .map(SchemaLogEntry::getVersion)
                        .findFirst()
                        .orElse("unknown"));
        if (!ENGINE_SCHEMA.equals(version)) {
            throw new StartRefused(
                    "the process engine's tables are of version " + version + ", this build needs " + ENGINE_SCHEMA,
                    NEWER);
        }
    }

    void checkDomainSchema() {
        MigrationInfo[] all = flyway.info().all();
        Arrays.stream(all)
                .filter(migration -> !migration.getState().isApplied()
                        || !migration.getState().isResolved()
                        || migration.getState().isFailed())
                .findFirst()
                .ifPresent(migration -> {
                    throw new StartRefused(
                            "the tables do not fit this build: migration " + migration.getVersion() + " is "
                                    + migration.getState(),
                            NEWER);
                });
    }
}
