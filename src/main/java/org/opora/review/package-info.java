/** Expertise of programmes: who may review, what they said, what came of it; the municipal and the regional one. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "agreement",
            "bpmn",
            "calendar",
            "cycle",
            "document",
            "engine",
            "error",
            "inbox",
            "journal",
            "programme",
            "registry",
            "supportcase"
        })
@NullMarked
package org.opora.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
