/** Where a school has placed its documents on the web, and the checks of it: programmes and prevention alike. */
@ApplicationModule(
        allowedDependencies = {"account", "bpmn", "calendar", "cycle", "engine", "error", "inbox", "journal", "registry"
        })
@NullMarked
package org.opora.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
