/** When something is due, as plans write it in Russian: read into occurrences, printed back, never guessed. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opora.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
