/** Agreements: of the municipality with its partners, and of a supported school with its curator or partner school. */
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
            "registry",
            "table"
        })
@NullMarked
package org.opora.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
