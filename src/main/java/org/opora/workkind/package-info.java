/** Kinds of work and what a municipality has agreed for them: how urgent, due when; with a look at what a change moves. */
@ApplicationModule(
        allowedDependencies = {"account", "batch", "bpmn", "calendar", "engine", "error", "inbox", "journal", "registry"
        })
@NullMarked
package org.opora.workkind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
