/** The steps of the diagram "recommendation" and the task of the year that gives recommendations. */
@NullMarked
package org.opora.followup.process;

import org.jspecify.annotations.NullMarked;
