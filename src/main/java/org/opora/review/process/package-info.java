/** The expertise on the diagrams: delegates and task handlers. */
@NullMarked
package org.opora.review.process;

import org.jspecify.annotations.NullMarked;
