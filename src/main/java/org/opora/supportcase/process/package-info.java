/** Cases and the engine: start of the school's instances, messages to them, delegates, the appointment task. */
@NullMarked
package org.opora.supportcase.process;

import org.jspecify.annotations.NullMarked;
