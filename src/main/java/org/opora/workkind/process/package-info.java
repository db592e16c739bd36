/** Reads from the deployed diagrams which kinds of work there are. */
@NullMarked
package org.opora.workkind.process;

import org.jspecify.annotations.NullMarked;
