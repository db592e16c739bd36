package org.opora.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approvals beside the engine's tables: the same transaction, the same backup. */
@Component
class StoredApprovals implements ApprovedModels {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredApprovals(@Lazy JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void approve(String deploymentId, String resource, String sha256) {
        jdbc.sql(
                        "insert into approved_model (deployment_id, resource, sha256, origin, approved_at) values (?, ?, ?, ?, ?)")
                .params(
                        deploymentId,
                        resource,
                        sha256,
                        DeploymentOrigin.current().name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean isApproved(String deploymentId, String resource, String sha256) {
        return jdbc.sql("select count(*) from approved_model where deployment_id = ? and resource = ? and sha256 = ?")
                        .params(deploymentId, resource, sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the application's own bundle ever deployed exactly this file. */
    boolean isKnownOfBundle(String resource, String sha256) {
        return jdbc.sql("select count(*) from approved_model where resource = ? and sha256 = ? and origin = ?")
                        .params(resource, sha256, DeploymentOrigin.BUNDLE.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Every file that the application's own bundle ever deployed, as {@code resource sha256}. */
    Set<String> knownOfBundle() {
        return new HashSet<>(jdbc.sql("select distinct resource || ' ' || sha256 from approved_model where origin = ?")
                .param(DeploymentOrigin.BUNDLE.name())
                .query(String.class)
                .list());
    }
}
