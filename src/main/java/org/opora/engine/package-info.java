/** The process engine, locked down: safe expressions, model guard, system contexts, tenants, deployment of the bundle and the launcher. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.opora.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
