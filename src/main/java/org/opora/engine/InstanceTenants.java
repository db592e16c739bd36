package org.opora.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Definitions are deployed without a tenant, so that one diagram serves all municipalities; each instance belongs to the
 * municipality that its caller or its variables name. An instance of nobody is refused.
 */
final class InstanceTenants implements TenantIdProvider {

    private final Tenants tenants;

    InstanceTenants(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() instanceof ExecutionEntity caller && caller.getTenantId() != null) {
            return caller.getTenantId();
        }
        String tenant = tenants.of(context.getVariables());
        if (tenant == null) {
            throw new ProcessEngineException(
                    "An instance of " + context.getProcessDefinition().getKey()
                            + " was started without a municipality (variable municipalityId)");
        }
        return tenant;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}
