/** The steps of the diagrams "school-support" and "support-cycle" that report, decide and sum up. */
@NullMarked
package org.opora.report.process;

import org.jspecify.annotations.NullMarked;
