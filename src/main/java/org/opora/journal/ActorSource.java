package org.opora.journal;

import org.jspecify.annotations.Nullable;

/** Who acts right now; null when the system itself does. Implemented by accounts. */
public interface ActorSource {

    @Nullable
    Actor current();
}
