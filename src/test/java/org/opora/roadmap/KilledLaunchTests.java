package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opora.KilledApplication;
import org.opora.account.TestAccounts;
import org.opora.bench.SignedInPerson;
import org.opora.database.KeptDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan of 40 rows over 30 schools whose server is killed in the middle of the launch and started again. */
@Timeout(value = 420, unit = TimeUnit.SECONDS)
class KilledLaunchTests {

    private static final int ROWS = 40;
    private static final int SCHOOLS = 30;
    private static final Pattern PROGRESS = Pattern.compile("<progress[^>]* value=\"(\\d+)\"[^>]* max=\"(\\d+)\"");

    @TempDir
    private Path directory;

    @Test
    void everyRowAndEverySchoolRunsExactlyOnceAfterTheServerWasKilledInTheMiddle() throws Exception {
        String address;
        try (KilledApplication server =
                new KilledApplication(KilledServer.class, directory, "launch", "" + ROWS, "" + SCHOOLS)) {
            String[] at = server.line("at ");
            String[] plan = server.line("plan ");
            address = "/roadmaps/" + plan[2];
            SignedInPerson coordinator = new SignedInPerson(Integer.parseInt(at[1]), plan[1], TestAccounts.PASSWORD);
            Matcher seen = watched(coordinator, address);
            assertThat(Integer.parseInt(seen.group(1))).isLessThan(Integer.parseInt(seen.group(2)));
        }
        try (EmbeddedPostgres left = KeptDatabase.start(directory)) {
            assertThat(openTasks(left.getPostgresDatabase()))
                    .as("killed in the middle")
                    .isLessThan(ROWS * SCHOOLS);
        }
        try (KilledApplication server = new KilledApplication(KilledServer.class, directory, "resume")) {
            String[] at = server.line("at ");
            DataSource database = source(at[2]);
            for (int i = 0; openTasks(database) < ROWS * SCHOOLS; i++) {
                assertThat(i).as("goes on by itself").isLessThan(100_000);
            }
            assertThat(counts(database))
                    .containsExactly(
                            "measures OPEN " + ROWS,
                            "schools OPEN " + ROWS * SCHOOLS,
                            "launched STARTED " + (1 + ROWS + ROWS * SCHOOLS),
                            "instances roadmap 1",
                            "instances roadmap-measure " + ROWS,
                            "instances roadmap-school-measure " + ROWS * SCHOOLS,
                            "failed 0");
        }
    }

    /** The page of the plan says how far the launch is; answered as soon as something of it has been started. */
    private static Matcher watched(SignedInPerson person, String address) {
        for (int i = 0; i < 5000; i++) {
            Matcher progress =
                    PROGRESS.matcher(person.get(address + "/progress").body());
            if (progress.find() && Integer.parseInt(progress.group(1)) > ROWS + SCHOOLS) {
                Matcher shown = PROGRESS.matcher(person.get(address).body());
                if (shown.find()) {
                    return shown;
                }
            }
        }
        throw new AssertionError("the page never showed the progress");
    }

    private static int openTasks(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from act_ru_task where task_def_key_ = 'userTask_reportSchoolMeasure'")
                .query(Integer.class)
                .single();
    }

    private static List<String> counts(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> counts = new ArrayList<>();
        for (String sql : List.of(
                "select 'measures ' || state || ' ' || count(*) from roadmap_measure group by state",
                "select 'schools ' || state || ' ' || count(*) from roadmap_school_measure group by state",
                "select 'launched ' || status || ' ' || count(*) from launch_request group by status",
                "select 'instances ' || proc_def_key_ || ' ' || count(distinct business_key_) from act_hi_procinst"
                        + " group by proc_def_key_ having count(*) = count(distinct business_key_) order by proc_def_key_",
                "select 'failed ' || count(*) from act_ru_incident")) {
            counts.addAll(jdbc.sql(sql).query(String.class).list());
        }
        return counts;
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }
}
