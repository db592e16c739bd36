/** What the first start shows: five municipalities, their schools, two years of results, a finished year and a running one. */
@ApplicationModule
@NullMarked
package org.opora.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
