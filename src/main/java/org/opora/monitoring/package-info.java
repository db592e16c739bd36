/** Monitoring: exam results, data of schools, their analyses and the analytic note. */
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
            "registry",
            "supportcase",
            "table"
        })
@NullMarked
package org.opora.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
