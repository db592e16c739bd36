/** Classification: which category a school has this year, by which rule and on which numbers. */
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
            "monitoring",
            "order",
            "registry",
            "supportcase"
        })
@NullMarked
package org.opora.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
