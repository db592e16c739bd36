/** The steps of the diagram "publication-control". */
@NullMarked
package org.opora.publication.process;

import org.jspecify.annotations.NullMarked;
