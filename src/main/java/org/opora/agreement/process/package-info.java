/** Agreements on the diagrams: handlers of their tasks. */
@NullMarked
package org.opora.agreement.process;

import org.jspecify.annotations.NullMarked;
