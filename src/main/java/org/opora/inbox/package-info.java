/** Any user task of any process: list, claim, open, save, submit; the projection behind it and the handlers of tasks. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "document",
            "engine",
            "error",
            "form",
            "journal",
            "registry",
            "table"
        })
@NullMarked
package org.opora.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
