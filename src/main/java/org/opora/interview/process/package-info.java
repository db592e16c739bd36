/** Tasks and steps of the diagram of the interview. */
@NullMarked
package org.opora.interview.process;

import org.jspecify.annotations.NullMarked;
