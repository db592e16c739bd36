package org.opora.account;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** Production refuses to start with what everybody knows. */
class ProductionCheckTests {

    private static final String SERVER = "spring.datasource.url=jdbc:postgresql://db.example/opora";
    private static final String SECRET = "spring.datasource.password=Vr7-long-and-own";

    @Test
    void startsWithAServerAnOwnPasswordAndNoDemoAccount() {
        starting(false, "production", SERVER, SECRET)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refusesADemoAccount() {
        starting(true, "production", SERVER, SECRET)
                .run(context -> assertThat(context.getStartupFailure()).hasMessageContaining("demo accounts"));
    }

    @Test
    void refusesTheDemoProfile() {
        starting(false, "production,demo", SERVER, SECRET)
                .run(context -> assertThat(context.getStartupFailure()).hasMessageContaining("exclude each other"));
    }

    @Test
    void refusesKnownAndMissingSecrets() {
        for (String password : new String[] {"", "postgres", "opora", "Password", "owner"}) {
            starting(
                            false,
                            "production",
                            SERVER,
                            "spring.datasource.username=owner",
                            "spring.datasource.password=" + password)
                    .run(context -> assertThat(context.getStartupFailure())
                            .as(password)
                            .hasMessageContaining("SPRING_DATASOURCE_PASSWORD"));
        }
    }

    @Test
    void refusesTheEmbeddedDatabase() {
        starting(false, "production", SECRET)
                .run(context -> assertThat(context.getStartupFailure()).hasMessageContaining("SPRING_DATASOURCE_URL"));
    }

    @Test
    void saysNothingInOtherProfiles() {
        starting(true, "demo").run(context -> assertThat(context).hasNotFailed());
    }

    /** On a table of its own with one demo account or none. */
    private ApplicationContextRunner starting(boolean withDemoAccount, String profiles, String... properties) {
        return new ApplicationContextRunner()
                .withBean(JdbcClient.class, () -> accounts(withDemoAccount))
                .withUserConfiguration(ProductionCheck.class)
                .withPropertyValues(properties)
                .withPropertyValues("spring.profiles.active=" + profiles);
    }

    private static JdbcClient accounts(boolean withDemoAccount) {
        DataSource memory = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .build();
        JdbcClient jdbc = JdbcClient.create(memory);
        jdbc.sql("create table account (demo boolean not null)").update();
        jdbc.sql("insert into account values (?)").param(withDemoAccount).update();
        return jdbc;
    }
}
