package org.opora.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in two sentences why the database cannot be used at the start: it does not answer, or it lets nobody in. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseRefusals extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseRefusals(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        String server = environment.getProperty("spring.datasource.url", "the embedded PostgreSQL");
        String user = environment.getProperty("spring.datasource.username", "");
        String action = "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
        return switch (state) {
            case "08000", "08001", "08004", "08006" ->
                said(server + " does not answer", "Start PostgreSQL or correct SPRING_DATASOURCE_URL.", failure);
            case "28000", "28P01" -> said(server + " refuses the user '" + user + "'", action, failure);
            case "3D000" ->
                said("there is no such database: " + server, "Create it, owned by '" + user + "'.", failure);
            case "42501" ->
                said(
                        "the user '" + user + "' may not create tables in " + server,
                        "Make that user the owner of the database.",
                        failure);
            default -> null;
        };
    }

    private static FailureAnalysis said(String reason, String action, Throwable failure) {
        return new FailureAnalysis("Opora does not start: " + reason + ".", action, failure);
    }
}
