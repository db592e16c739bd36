/** Orders of the authority: prepared, agreed or returned by the head, registered, made known to the schools they name. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bpmn",
            "calendar",
            "document",
            "engine",
            "error",
            "form",
            "inbox",
            "journal",
            "registry"
        })
@NullMarked
package org.opora.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
