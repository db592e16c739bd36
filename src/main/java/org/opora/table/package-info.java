/** Tables that people upload: read, checked cell by cell, kept until they are taken over; and their templates. */
@ApplicationModule(allowedDependencies = {"error"})
@NullMarked
package org.opora.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
