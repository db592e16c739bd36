package org.opora.engine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works off launches in the background. */
@Component
class LaunchWorker extends QueueWorker {

    private final ObjectProvider<Launcher> launcher;

    LaunchWorker(ObjectProvider<Launcher> launcher, @Value("${opora.launcher.enabled:true}") boolean enabled) {
        super("launcher", enabled);
        this.launcher = launcher;
    }

    @Override
    protected void drain() {
        launcher.getObject().drain();
    }
}
