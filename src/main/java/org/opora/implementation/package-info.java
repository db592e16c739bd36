/** What schools do about their risks and deficits: the resource-deficit roadmap, progress per measure, correction. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "cycle",
            "document",
            "error",
            "inbox",
            "journal",
            "programme",
            "registry",
            "supportcase"
        })
@NullMarked
package org.opora.implementation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
