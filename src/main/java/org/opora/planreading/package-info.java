/** A plan as people have it (Word, Excel, PDF, text) read into rows, with every doubt named and nothing changed silently. */
@ApplicationModule(
        allowedDependencies = {"account", "bpmn", "document", "error", "journal", "plansource", "registry", "schedule"})
@NullMarked
package org.opora.planreading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
