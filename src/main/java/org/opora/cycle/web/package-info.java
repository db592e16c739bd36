/** Pages of the year: list, launch wizard, board, late changes. */
@NullMarked
package org.opora.cycle.web;

import org.jspecify.annotations.NullMarked;
