/** The only Java copy of the names that the diagrams use: process keys, task ids, variables, messages, stages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opora.bpmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
