package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.camunda.bpm.engine.ManagementService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opora.OporaTest;
import org.opora.database.TestDatabase;
import org.opora.error.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What Opora does not start on, each with what to do about it. */
@OporaTest
@ExtendWith(OutputCaptureExtension.class)
class StartChecksTests {

    private static final String ARRIVED = "2027-01-15 12:34:56";

    @Autowired
    private StartChecks checks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path migrations;

    @Test
    void refusesAServerThatIsTooOldAndWarnsOfOneThatNobodyHasTried(CapturedOutput output) {
        assertThatThrownBy(() -> StartChecks.checkServer(14))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 14");
        StartChecks.checkServer(15);
        StartChecks.checkServer(17);
        assertThat(output).doesNotContain("has not been tried");
        StartChecks.checkServer(18);
        assertThat(output).contains("PostgreSQL 18").contains("has not been tried");
    }

    @Test
    void refusesAZoneThatIsNotAlwaysUtcAndAnInstantThatArrivesShifted() {
        assertThatCode(() -> StartChecks.checkZone(TimeZone.getTimeZone("UTC"), ARRIVED))
                .doesNotThrowAnyException();
        assertRefused("Europe/Moscow", ARRIVED);
        assertRefused("Europe/London", ARRIVED);
        assertRefused("UTC", "2027-01-15 15:34:56");
    }

    private static void assertRefused(String zone, String arrived) {
        assertThatThrownBy(() -> StartChecks.checkZone(TimeZone.getTimeZone(zone), arrived))
                .isInstanceOfSatisfying(
                        StartRefused.class, e -> assertThat(e.action()).contains("-Duser.timezone=UTC"))
                .hasMessageContaining(zone);
    }

    @Test
    void refusesTablesOfAnotherVersionOfTheEngine() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into act_ge_schema_log (id_, timestamp_, version_)"
                            + " select 'newer', max(timestamp_) + interval '1 day', '7.25.0' from act_ge_schema_log")
                    .update();
            assertThatThrownBy(() -> checks.checkEngineSchema())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("7.25.0");
        });
        checks.checkEngineSchema();
    }

    @Test
    void refusesTablesThatAnotherBuildHasChangedOrThatLackAChange() throws IOException {
        migration("V1__first.sql");
        migration("V2__second.sql");
        Flyway flyway = Flyway.configure()
                .dataSource(TestDatabase.urlOfNew("start_checks"), "postgres", "")
                .locations("filesystem:" + migrations)
                .load();
        assertThatThrownBy(() -> checkDomain(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("migration 1 is PENDING");
        flyway.migrate();
        checkDomain(flyway);
        Files.delete(migrations.resolve("V2__second.sql"));
        assertThatThrownBy(() -> checkDomain(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("migration 2 is FUTURE");
    }

    private void checkDomain(Flyway flyway) {
        new StartChecks(jdbc, flyway, management).checkDomainSchema();
    }

    private void migration(String name) throws IOException {
        Files.writeString(migrations.resolve(name), "select 1;");
    }
}
