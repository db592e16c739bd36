package org.opora.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.opora.engine.SystemContext;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much longer the engine takes to create and complete a task because the inbox is written with it. */
final class WriteCost {

    private static final int ROUNDS = 12;
    private static final int TASKS = 60;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Switch projection;
    private final Targets targets;
    private final UUID municipality;

    /** Lets the listener that writes the projection be left out. */
    static final class Switch implements BeanPostProcessor {

        private final AtomicBoolean on = new AtomicBoolean(true);

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!name.equals("projectTasks")) {
                return bean;
            }
            ProxyFactory proxy = new ProxyFactory(bean);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodInterceptor) call -> on.get() ? call.proceed() : null);
            return proxy.getProxy(bean.getClass().getClassLoader());
        }
    }

    WriteCost(ApplicationContext context, Switch projection, Targets targets) {
        this.targets = targets;
        this.runtime = context.getBean(RuntimeService.class);
        this.tasks = context.getBean(TaskService.class);
        this.projection = projection;
        this.municipality = UUID.randomUUID();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        UUID region = UUID.randomUUID();
        jdbc.sql("insert into region (id, code, name) values (?, 'W', 'Регион')")
                .param(region)
                .update();
        jdbc.sql(
                        "insert into municipality (id, version, region_id, slug, name, short_name, zone) values (?, 0, ?, 'write-cost', 'Округ', 'Округ', 'Europe/Moscow')")
                .params(municipality, region)
                .update();
        RepositoryService repository = context.getBean(RepositoryService.class);
        SystemContext.run("benchmark", () -> repository
                .createDeployment()
                .name("bench")
                .addString("bpmn/bench-task.bpmn", text("bench/bench-task.bpmn"))
                .deploy());
    }

    void print() {
        System.out.printf("%nCreate and complete a task, median of %d interleaved rounds of %d tasks%n", ROUNDS, TASKS);
        for (int threads : List.of(1, 2)) {
            List<Double> with = new ArrayList<>();
            List<Double> without = new ArrayList<>();
            for (int round = 0; round < ROUNDS + 2; round++) {
                double off = round(threads, false);
                double on = round(threads, true);
                if (round >= 2) {
                    without.add(off);
                    with.add(on);
                }
            }
            double engine = median(without);
            double both = median(with);
            System.out.printf(
                    Locale.ROOT,
                    "%d thread(s): engine alone %.2f ms, with the projection %.2f ms a task: + %.0f %%%s%n",
                    threads,
                    engine,
                    both,
                    (both / engine - 1) * 100,
                    targets.writing(both / engine - 1));
        }
    }

    private double round(int threads, boolean projected) {
        projection.on.set(projected);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begun = System.nanoTime();
            List<Future<Object>> all = pool.invokeAll(java.util.Collections.nCopies(threads, (Callable<Object>) () -> {
                for (int task = 0; task < TASKS / threads; task++) {
                    one();
                }
                return true;
            }));
            for (Future<Object> one : all) {
                one.get();
            }
            return (System.nanoTime() - begun) / 1e6 / TASKS;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            projection.on.set(true);
            pool.shutdown();
        }
    }

    private void one() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("municipalityId", municipality.toString());
        String instance = SystemContext.call(
                "benchmark", () -> runtime.startProcessInstanceByKey("bench-task", "write-cost/1", variables)
                        .getId());
        SystemContext.run("benchmark", () -> {
            Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
            tasks.complete(task.getId());
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
