package org.opora.monitoring.web;

import org.jspecify.annotations.Nullable;

/** A form that says what it is about. */
interface Named {

    @Nullable
    String name();
}
