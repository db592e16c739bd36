/** One change of many tasks: looked at before, made in the background, told task by task, taken back where that can be. */
@ApplicationModule(allowedDependencies = {"account", "calendar", "engine", "error", "inbox", "journal", "registry"})
@NullMarked
package org.opora.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
