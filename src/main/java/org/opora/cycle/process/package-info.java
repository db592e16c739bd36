/** The year and the engine: its one instance, deadlines as variables, waits for dates, closing and cancelling. */
@NullMarked
package org.opora.cycle.process;

import org.jspecify.annotations.NullMarked;
