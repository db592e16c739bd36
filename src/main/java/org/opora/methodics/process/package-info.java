/** How consultations go through their process. */
@NullMarked
package org.opora.methodics.process;

import org.jspecify.annotations.NullMarked;
