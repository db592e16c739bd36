/** Regions, municipalities, their bodies and schools, with what they were called and when. */
@ApplicationModule(allowedDependencies = {"error", "journal", "account", "table"})
@NullMarked
package org.opora.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
