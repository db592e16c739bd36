/** Track 3: prevention of study failure in every school of a municipality, from the spring analysis to the autumn one. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "cycle",
            "document",
            "engine",
            "error",
            "followup",
            "inbox",
            "journal",
            "order",
            "publication",
            "registry"
        })
@NullMarked
package org.opora.prevention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
