/** The start page of each role and the card of a school: read from what the features keep, imported by nobody. */
@ApplicationModule
@NullMarked
package org.opora.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
