/** A file as people have it, whatever its format, as one sequence of numbered lines: text and lines of tables. */
@ApplicationModule(allowedDependencies = {"document", "error"})
@NullMarked
package org.opora.plansource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
