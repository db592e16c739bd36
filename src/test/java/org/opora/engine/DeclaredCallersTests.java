package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.engine.DeclaredCallers.Own;

/** The commands that the engine gives by itself: each entry of the one list, from its own thread and from a foreign one. */
class DeclaredCallersTests {

    static Stream<Own> own() {
        return DeclaredCallers.OWN.stream();
    }

    @ParameterizedTest
    @MethodSource("own")
    void namesACommandOfTheEngine(Own own) throws Exception {
        assertThat(Command.class).isAssignableFrom(Class.forName(own.type()));
    }

    @ParameterizedTest
    @MethodSource("own")
    void isOpenOnlyToItsThread(Own own) {
        boolean anywhere = Stream.of("Schema", "HistoryLevel", "Bootstrap", "DeleteDeployment")
                .anyMatch(own.type()::contains);
        assertThat(own.thread().getAsBoolean()).isEqualTo(anywhere);
        assertThat(anywhere || inItsThread(own)).isTrue();
    }

    private static boolean inItsThread(Own own) {
        String name = Thread.currentThread().getName();
        Thread.currentThread().setName("JobExecutor[test]");
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            return own.thread().getAsBoolean();
        } finally {
            Context.removeJobExecutorContext();
            Thread.currentThread().setName(name);
        }
    }
}
