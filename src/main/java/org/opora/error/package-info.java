/** How a refusal travels: a code and its arguments, put into words at the edge in the person's language. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opora.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
