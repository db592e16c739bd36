/** One field that finds pages, schools and tasks; on top of the features, imported by nobody. */
@ApplicationModule(allowedDependencies = {"account", "bpmn", "inbox", "registry", "ui"})
@NullMarked
package org.opora.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
