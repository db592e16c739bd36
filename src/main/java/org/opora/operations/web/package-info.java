/** Pages of operations and of the journal. */
@NullMarked
package org.opora.operations.web;

import org.jspecify.annotations.NullMarked;
