/** The steps of the diagrams "prevention" and "school-prevention". */
@NullMarked
package org.opora.prevention.process;

import org.jspecify.annotations.NullMarked;
