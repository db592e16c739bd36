/** Files that people attach: checked by name, content and inventory, stored once by their hash, handed out by scope. */
@ApplicationModule(allowedDependencies = {"account", "error", "journal"})
@NullMarked
package org.opora.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
