/** The tasks and the service task of classification. */
@NullMarked
package org.opora.classification.process;

import org.jspecify.annotations.NullMarked;
