/** Steps and tasks of the diagrams around a school's programme. */
@NullMarked
package org.opora.programme.process;

import org.jspecify.annotations.NullMarked;
