package org.opora.engine;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who deploys: the application's own bundle and the editor never overwrite each other. */
public enum DeploymentOrigin {
    /** The files the application is built with. */
    BUNDLE,
    /** An administrator in the browser. */
    EDITOR,
    /** Anything else that reaches the engine's own deployment API. */
    OTHER;

    private static final ThreadLocal<@Nullable DeploymentOrigin> CURRENT = new ThreadLocal<>();

    static DeploymentOrigin current() {
        DeploymentOrigin origin = CURRENT.get();
        return origin == null ? OTHER : origin;
    }

    /** Deploys under this origin. */
    <T> T call(Supplier<T> deployment) {
        CURRENT.set(this);
        try {
            return deployment.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** As the engine keeps it in the deployment's source. */
    String source() {
        return name().toLowerCase(Locale.ROOT);
    }
}
