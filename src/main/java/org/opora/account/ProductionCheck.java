package org.opora.account;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Production does not start with what everybody knows: a demo account, the demo profile, or a database whose password is
 * missing or a usual default. It is asked before the port opens.
 */
@Component
@Profile("production")
@DependsOnDatabaseInitialization
class ProductionCheck implements SmartInitializingSingleton {

    private static final Set<String> DEFAULTS = Set.of(
            "postgres",
            "opora",
            "password",
            "secret",
            "admin",
            "changeme",
            "change-me",
            "123456",
            "12345678",
            "qwerty",
            "test");

    private final JdbcClient jdbc;
    private final Environment environment;

    ProductionCheck(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseIf(
                environment.acceptsProfiles(Profiles.of("demo")),
                "the profiles production and demo exclude each other");
        String url = environment.getProperty("spring.datasource.url", "");
        refuseIf(url.isBlank() || "embedded".equals(url), "SPRING_DATASOURCE_URL names no PostgreSQL server");
        String password = environment.getProperty("spring.datasource.password", "");
        String user = environment.getProperty("spring.datasource.username", "");
        boolean known =
                password.isBlank() || password.equals(user) || DEFAULTS.contains(password.toLowerCase(Locale.ROOT));
        refuseIf(known, "SPRING_DATASOURCE_PASSWORD is empty, the user's name or a usual default");
        Integer demo = jdbc.sql("select count(*) from account where demo")
                .query(Integer.class)
                .single();
        refuseIf(demo > 0, "the database holds " + demo + " demo accounts, whose password is public");
    }

    private static void refuseIf(boolean refused, String reason) {
        if (refused) {
            throw new IllegalStateException("Opora does not start in production: " + reason + ".");
        }
    }
}
