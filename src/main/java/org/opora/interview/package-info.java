/** The interview of a methodist with a school: date, minutes, agreed measures. */
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
            "registry",
            "supportcase"
        })
@NullMarked
package org.opora.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
