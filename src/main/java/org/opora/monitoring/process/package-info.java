/** The tasks and service tasks of monitoring. */
@NullMarked
package org.opora.monitoring.process;

import org.jspecify.annotations.NullMarked;
