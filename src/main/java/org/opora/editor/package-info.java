/** Diagrams, decisions and forms in the browser: open, check, compare, deploy as a new version. */
@ApplicationModule(allowedDependencies = {"account", "bpmn", "calendar", "engine", "error", "form", "inbox", "journal"})
@NullMarked
package org.opora.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
