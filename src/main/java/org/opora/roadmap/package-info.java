/** Plans of measures («дорожные карты») that run: rows, their occurrences, schools, evidence, acceptance, changes by order. */
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
            "order",
            "planreading",
            "registry",
            "schedule",
            "supportcase",
            "table"
        })
@NullMarked
package org.opora.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
