/** Who did what: rows that are only ever added, written in the transaction of what they tell about. */
@ApplicationModule(allowedDependencies = "bpmn")
@NullMarked
package org.opora.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
