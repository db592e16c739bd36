package org.opora.engine;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A diagram on an engine without Spring: in memory, locked down as in the application, job executor off. Delegates are a
 * map filled by hand; called processes can be stubbed; jobs and timers are fired by element id. At the end of the class
 * every element and sequence flow of the diagram and every way out of its user tasks, time-outs and messages must have been
 * passed, when all its tests ran; {@code target/path-coverage} then names the tests of each.
 *
 * <pre>{@code
 * @RegisterExtension static final ProcessTestEngine process = ProcessTestEngine.of("order").stub("other-process");
 *
 * @BeforeEach void steps() { process.delegate("planDeadlinesDelegate", e -> e.setVariable("orderDue", process.date("2027-05-10"))); }
 *
 * @Test void theHeadReturnsTheOrder() {
 *   ProcessRun run = process.start("rybinsk-2027-1", Map.of("orderKind", "PLAN"));
 *   run.runJobs().waitsAt("userTask_prepareOrder").complete("userTask_prepareOrder", Map.of()).runJobs();
 *   run.complete("userTask_approveOrder", Map.of("orderApproved", false)).waitsAt("userTask_prepareOrder");
 *   run.fireTimer("timer_orderDue").message("CycleCancelled").ended();
 * }
 * }</pre>
 */
public final class ProcessTestEngine
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private final String diagram;
    private final Map<String, String> stubs = new LinkedHashMap<>();
    private String[] others = {};
    private int testsRun;

    private ProcessTestEngine(String diagram) {
        this.diagram = diagram;
    }

    /** The diagram {@code bpmn/<key>.bpmn}; file name and process key are the same. */
    public static ProcessTestEngine of(String key) {
        return new ProcessTestEngine(key);
    }

    /** Really deploys further diagrams that this one calls. */
    public ProcessTestEngine with(String... keys) {
        others = keys;
        return this;
    }

    /** Replaces called processes by one step each: its outcome is told by {@link #stubAnswers}, default nothing. */
    public ProcessTestEngine stub(String... keys) {
        for (String key : keys) {
            stubs.put(key, StubbedProcesses.passing(key));
        }
        return this;
    }

    /** Replaces a called process by one user task {@code userTask_stub}; complete it with the outcome as variables. */
    public ProcessTestEngine stubWaiting(String... keys) {
        for (String key : keys) {
            stubs.put(key, StubbedProcesses.waiting(key));
        }
        return this;
    }

    /** What the step does in this test; forgotten after it. */
    public ProcessTestEngine delegate(String name, JavaDelegate delegate) {
        EngineInMemory.DELEGATES.put(name, delegate);
        return this;
    }

    /** Steps that need do nothing in this test. */
    public ProcessTestEngine idle(String... names) {
        Arrays.stream(names).forEach(name -> delegate(name, execution -> {}));
        return this;
    }

    /** The variables with which a stubbed process ends in this test. */
    public ProcessTestEngine stubAnswers(String key, Map<String, ?> answers) {
        return delegate(StubbedProcesses.delegateOf(key), execution -> answers.forEach(execution::setVariable));
    }

    /** Starts the diagram; a municipality is added when the variables name none. */
    public ProcessRun start(String businessKey, Map<String, ?> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.putIfAbsent("municipalityId", "00000000-0000-0000-0000-000000000001");
        String id = engine().getRuntimeService()
                .startProcessInstanceByKey(diagram, businessKey, all)
                .getId();
        return new ProcessRun(engine(), id);
    }

    /** Moves the engine's clock; reset after the test. */
    public void now(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }

    /** The end of that day, as the deadline variables hold it. */
    public Date date(String day) {
        return Date.from(Instant.parse(day + "T20:59:59Z"));
    }

    public ProcessEngine engine() {
        return EngineInMemory.get();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        SystemContext.declare("process test");
        deploy(diagram);
        List.of(others).forEach(this::deploy);
        stubs.forEach((key, xml) -> engine().getRepositoryService()
                .createDeployment()
                .name("process test")
                .addString("bpmn/" + key + ".bpmn", xml)
                .deploy());
    }

    private void deploy(String key) {
        String resource = "bpmn/" + key + ".bpmn";
        engine().getRepositoryService()
                .createDeployment()
                .name("process test")
                .addInputStream(
                        resource, requireNonNull(getClass().getClassLoader().getResourceAsStream(resource), resource))
                .deploy();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SystemContext.declare("process test");
        PathCoverage.testing(context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName());
        testsRun++;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
        EngineInMemory.endEverything();
        EngineInMemory.DELEGATES.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try {
            if (testsRun >= testsOf(context.getRequiredTestClass())) {
                WaysOut ways = WaysOut.of(diagram);
                PathReport.write(diagram, ways);
                PathCoverage.requireEveryPath(diagram, ways);
            }
        } finally {
            for (Deployment deployment :
                    engine().getRepositoryService().createDeploymentQuery().list()) {
                engine().getRepositoryService().deleteDeployment(deployment.getId(), true);
            }
            SystemContext.declare(null);
        }
    }

    private static int testsOf(Class<?> type) {
        int tests = 0;
        for (Method method : type.getDeclaredMethods()) {
            tests += AnnotationSupport.isAnnotated(method, Testable.class) ? 1 : 0;
        }
        return tests;
    }
}
