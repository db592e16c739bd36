/** Deadlines as a calendar: a month of one's own or of a municipality, and the private address for calendar programs. */
@ApplicationModule(allowedDependencies = {"account", "bpmn", "calendar", "error", "inbox", "journal", "registry"})
@NullMarked
package org.opora.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
