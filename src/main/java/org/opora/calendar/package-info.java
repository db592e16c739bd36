/** Time as officials count it: working days, school years, deadlines, and a clock that tests and demo data can move. */
@ApplicationModule(allowedDependencies = {"error", "journal", "account", "registry"})
@NullMarked
package org.opora.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
