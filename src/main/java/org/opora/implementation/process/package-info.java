/** Roadmaps of deficits, progress and correction on the diagrams: handlers of their tasks. */
@NullMarked
package org.opora.implementation.process;

import org.jspecify.annotations.NullMarked;
