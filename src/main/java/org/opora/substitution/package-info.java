/** Who does whose work while somebody is away: named by a document from a day to a day, ended early, listed. */
@ApplicationModule(allowedDependencies = {"account", "engine", "error", "journal"})
@NullMarked
package org.opora.substitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
