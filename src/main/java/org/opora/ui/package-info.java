/** What all pages share: layout, menu, messages, formatting. */
@ApplicationModule(allowedDependencies = {"account", "calendar", "registry"})
@NullMarked
package org.opora.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
