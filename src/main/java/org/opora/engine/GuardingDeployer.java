package org.opora.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Stands before the engine's own deployers, so that a deployment through any door is judged. A model loaded again from
 * the database is compared with the fingerprint of its approval instead: stricter rules never strand running instances.
 */
final class GuardingDeployer implements Deployer {

    private final ModelGuard guard;
    private final ApprovedModels approved;

    GuardingDeployer(ModelGuard guard, ApprovedModels approved) {
        this.guard = guard;
        this.approved = approved;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity resource : deployment.getResources().values()) {
            String fingerprint = Sha256.of(resource.getBytes());
            if (deployment.isNew()) {
                guard.require(resource.getName(), resource.getBytes());
                approved.approve(deployment.getId(), resource.getName(), fingerprint);
            } else if (!approved.isApproved(deployment.getId(), resource.getName(), fingerprint)) {
                throw new ModelRefusedException(
                        resource.getName(), List.of(Refusal.of("", "notApproved", resource.getName())));
            }
        }
    }
}
