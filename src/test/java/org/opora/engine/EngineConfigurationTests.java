package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.ClassUtils;

/** The live engine equals {@code src/docs/engine-settings.md}: setting by setting, value by value. */
@OporaTest
class EngineConfigurationTests {

    private static final Pattern LINE = Pattern.compile("\\| `([^`]+)` \\| `([^`]*)` \\|.*");

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Value("${camunda.bpm.auto-deployment-enabled}")
    private String autoDeployment;

    @Value("${camunda.bpm.eventing.execution}-${camunda.bpm.eventing.history}-${camunda.bpm.eventing.task}")
    private String eventing;

    @Value(
            "${camunda.bpm.job-execution.core-pool-size}/${camunda.bpm.job-execution.max-pool-size}/${camunda.bpm.job-execution.queue-capacity}/${camunda.bpm.job-execution.lock-time-in-millis}")
    private String jobs;

    @Test
    void equalsItsDescription() throws Exception {
        Map<String, String> described = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/docs/engine-settings.md"))) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                described.put(matcher.group(1), matcher.group(2));
            }
        }
        assertThat(live()).isEqualTo(described);
    }

    @Test
    void hasNeitherRestNorWebappsNorScriptEngines() {
        assertThat(ClassUtils.isPresent("org.camunda.bpm.engine.rest.impl.CamundaRestResources", null))
                .isFalse();
        assertThat(ClassUtils.isPresent("org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter", null))
                .isFalse();
        assertThat(new javax.script.ScriptEngineManager().getEngineFactories())
                // what the engine's own jars bring; NoScripts answers for all of them
                .allSatisfy(factory -> assertThat(factory.getClass().getName()).startsWith("org.camunda."));
    }

    private Map<String, String> live() {
        Map<String, Object> live = new LinkedHashMap<>();
        live.put("expressionManager", engine.getExpressionManager().getClass().getSimpleName());
        live.put(
                "scriptEngineResolver",
                engine.getScriptEngineResolver().getClass().getSimpleName());
        live.put(
                "customPreDeployers",
                engine.getCustomPreDeployers().get(0).getClass().getSimpleName());
        live.put("tenantCheckEnabled", engine.isTenantCheckEnabled());
        live.put("tenantIdProvider", engine.getTenantIdProvider().getClass().getSimpleName());
        live.put("authorizationEnabled", engine.isAuthorizationEnabled());
        live.put("history", engine.getHistory());
        live.put("enableExpressionsInAdhocQueries", engine.isEnableExpressionsInAdhocQueries());
        live.put("enableExpressionsInStoredQueries", engine.isEnableExpressionsInStoredQueries());
        live.put("enableXxeProcessing", engine.isEnableXxeProcessing());
        live.put("javaSerializationFormatEnabled", engine.isJavaSerializationFormatEnabled());
        live.put("deserializationTypeValidationEnabled", engine.isDeserializationTypeValidationEnabled());
        live.put("deserializationAllowedClasses", engine.getDeserializationAllowedClasses());
        live.put("deserializationAllowedPackages", engine.getDeserializationAllowedPackages());
        live.put("configureScriptEngineHostAccess", engine.isConfigureScriptEngineHostAccess());
        live.put(
                "enableFetchScriptEngineFromProcessApplication",
                engine.isEnableFetchScriptEngineFromProcessApplication());
        live.put("enableScriptEngineLoadExternalResources", engine.isEnableScriptEngineLoadExternalResources());
        live.put("cmmnEnabled", engine.isCmmnEnabled());
        live.put("enforceHistoryTimeToLive", engine.isEnforceHistoryTimeToLive());
        live.put("historyTimeToLive", engine.getHistoryTimeToLive());
        live.put("queryMaxResultsLimit", engine.getQueryMaxResultsLimit());
        live.put("jobExecutorDeploymentAware", engine.isJobExecutorDeploymentAware());
        live.put("failedJobRetryTimeCycle", engine.getFailedJobRetryTimeCycle());
        live.put("defaultNumberOfRetries", engine.getDefaultNumberOfRetries());
        live.put("metricsEnabled", engine.isMetricsEnabled());
        live.put("taskMetricsEnabled", engine.isTaskMetricsEnabled());
        live.put("auto-deployment-enabled", autoDeployment);
        live.put("eventing", eventing);
        live.put("job-execution", jobs);
        Map<String, String> text = new LinkedHashMap<>();
        live.forEach((name, value) -> text.put(name, String.valueOf(value)));
        return text;
    }
}
