/** The year of one municipality: launch, switches of stages, dates, late changes, cancelling and closing, the board. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "document",
            "engine",
            "error",
            "form",
            "inbox",
            "journal",
            "order",
            "registry",
            "supportcase"
        })
@NullMarked
package org.opora.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
