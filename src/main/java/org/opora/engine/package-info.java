/** The process engine, locked down: safe expressions, model guard, declared callers, tenants, deployment of the bundle, launcher. */
@ApplicationModule(allowedDependencies = {"error", "bpmn", "calendar", "registry", "form"})
@NullMarked
package org.opora.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
