/** Recommendations to schools and instructions from minutes: who has to do what until when, and what became of it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "cycle",
            "document",
            "engine",
            "error",
            "inbox",
            "journal",
            "registry"
        })
@NullMarked
package org.opora.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
