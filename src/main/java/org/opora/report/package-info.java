/** What the year came to: reports of schools, the session that decides about each of them, the annual information. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "classification",
            "cycle",
            "document",
            "engine",
            "error",
            "followup",
            "implementation",
            "inbox",
            "journal",
            "monitoring",
            "programme",
            "publication",
            "registry",
            "supportcase",
            "table"
        })
@NullMarked
package org.opora.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
