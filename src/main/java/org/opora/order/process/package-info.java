/** Orders and the engine: delegates, the four tasks, the instances by which schools take note. */
@NullMarked
package org.opora.order.process;

import org.jspecify.annotations.NullMarked;
