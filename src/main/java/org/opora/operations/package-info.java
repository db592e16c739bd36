/** What an administrator looks after: incidents, failed launches, consistency, and the journal. Only reads features. */
@ApplicationModule(allowedDependencies = {"account", "engine", "error", "inbox", "journal", "registry"})
@NullMarked
package org.opora.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
