/** The database that starts with Opora when no other is named: PostgreSQL with its data in {@code ./data}. */
@ApplicationModule(allowedDependencies = {"error"})
@NullMarked
package org.opora.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
