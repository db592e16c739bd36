/** Plans of measures and the engine: delegates, task handlers, the one place that speaks to it. */
@NullMarked
package org.opora.roadmap.process;

import org.jspecify.annotations.NullMarked;
