/** Pages of interviews: the list of the municipality and the minutes. */
@NullMarked
package org.opora.interview.web;

import org.jspecify.annotations.NullMarked;
