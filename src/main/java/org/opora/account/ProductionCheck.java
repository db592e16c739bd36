package org.opora.account;

import java.util.Locale;
import java.util.Set;
import org.opora.error.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Production does not start with what everybody knows: the demo profile, a database whose password is missing or a usual
 * default (asked before anything is opened), or a demo account (asked before the port opens).
 */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionCheck {

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

    @Bean
    static BeanFactoryPostProcessor productionSettings(Environment environment) {
        return beans -> checkSettings(environment);
    }

    @Bean
    @DependsOnDatabaseInitialization
    static SmartInitializingSingleton noDemoAccounts(JdbcClient jdbc) {
        return () -> checkAccounts(jdbc);
    }

    private static void checkSettings(Environment environment) {
        refuseIf(
                environment.acceptsProfiles(Profiles.of("demo")),
                "the profiles production and demo exclude each other",
                "Set SPRING_PROFILES_ACTIVE to one of them.");
        String url = environment.getProperty("spring.datasource.url", "");
        refuseIf(
                url.isBlank() || "embedded".equals(url),
                "in production SPRING_DATASOURCE_URL has to name a PostgreSQL server",
                "Set it, for example to jdbc:postgresql://db.example/opora, with _USERNAME and _PASSWORD.");
        String password = environment.getProperty("spring.datasource.password", "");
        String user = environment.getProperty("spring.datasource.username", "");
        boolean known =
                password.isBlank() || password.equals(user) || DEFAULTS.contains(password.toLowerCase(Locale.ROOT));
        refuseIf(
                known,
                "SPRING_DATASOURCE_PASSWORD is empty, the user's name or a usual default",
                "Give the database user a password of its own.");
    }

    private static void checkAccounts(JdbcClient jdbc) {
        Integer demo = jdbc.sql("select count(*) from account where demo")
                .query(Integer.class)
                .single();
        refuseIf(
                demo > 0,
                "the database holds " + demo + " demo accounts, whose password is public",
                "Use a new, empty database for production.");
    }

    private static void refuseIf(boolean refused, String reason, String action) {
        if (refused) {
            throw new StartRefused(reason, action);
        }
    }
}
