package org.opora.operations.process;

import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A step that fails until its cause is removed. */
@Component
class StumbleDelegate implements JavaDelegate {

    private final AtomicReference<@Nullable RuntimeException> cause = new AtomicReference<>();

    void failWith(@Nullable RuntimeException failure) {
        cause.set(failure);
    }

    @Override
    public void execute(DelegateExecution execution) {
        RuntimeException failure = cause.get();
        if (failure != null) {
            throw failure;
        }
    }
}
