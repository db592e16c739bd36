package org.opora.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;

/**
 * Everything that makes the stock engine safe, in one place and the same for the application and for process tests.
 * Each setting is explained in {@code src/docs/engine-settings.md}.
 */
class EngineLockdown extends AbstractProcessEnginePlugin {

    private static final Set<String> ALLOWED_TYPES =
            Set.of("null", "string", "boolean", "integer", "long", "double", "date");
    private static final List<String> KNOWN_TYPES = List.of(
            "null", "string", "boolean", "short", "integer", "long", "date", "double", "bytes", "serializable", "file");

    private final Delegates delegates;
    private final ModelGuard guard;
    private final ApprovedModels approved;
    private final Tenants tenants;

    EngineLockdown(Delegates delegates, ModelGuard guard, ApprovedModels approved, Tenants tenants) {
        this.delegates = delegates;
        this.guard = guard;
        this.approved = approved;
        this.tenants = tenants;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        doors(configuration);
        languages(configuration);
        access(configuration);
        running(configuration);
    }

    private void doors(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(new GuardingDeployer(guard, approved))));
        configuration.setCustomPreBPMNParseListeners(
                with(with(configuration.getCustomPreBPMNParseListeners(), new BoundedInstances()), new CallLimits()));
        configuration.setEnableXxeProcessing(false);
        configuration.setCmmnEnabled(false);
    }

    private void languages(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new SafeExpressionManager(delegates));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setDmnEngineConfiguration(decisions());
        configuration.setConfigureScriptEngineHostAccess(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDeserializationAllowedClasses("");
        configuration.setDeserializationAllowedPackages("");
    }

    private static DefaultDmnEngineConfiguration decisions() {
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(new FiredRules())));
        return decisions;
    }

    private void access(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(true);
        configuration.setTenantIdProvider(new InstanceTenants(tenants));
        configuration.setQueryMaxResultsLimit(1000);
        DeclaredCallers callers = new DeclaredCallers(configuration);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), callers));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new DeclaredCallers(configuration)));
    }

    private static void running(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistory("activity");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setFailedJobRetryTimeCycle("R5/PT1M");
        configuration.setDefaultNumberOfRetries(5);
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
    }

    /** Variables are short facts: a List would be stored as Java serialization in spite of the flags. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        VariableSerializers serializers = configuration.getVariableSerializers();
        for (String name : KNOWN_TYPES) {
            TypedValueSerializer<?> serializer = serializers.getSerializerByName(name);
            if (serializer != null && !ALLOWED_TYPES.contains(name)) {
                serializers.removeSerializer(serializer);
            }
        }
    }

    private static <T> List<T> with(List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
