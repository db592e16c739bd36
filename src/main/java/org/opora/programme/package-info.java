/** What a school with low results undertakes: its risk profile and its programme from draft to approval, in comparable editions. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "cycle",
            "document",
            "engine",
            "error",
            "form",
            "inbox",
            "journal",
            "monitoring",
            "registry"
        })
@NullMarked
package org.opora.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
