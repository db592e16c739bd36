/** Methodical work with schools: training with certificates, consultations on request, the bank of good practice. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "document",
            "engine",
            "error",
            "inbox",
            "journal",
            "registry",
            "roadmap",
            "table"
        })
@NullMarked
package org.opora.methodics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
