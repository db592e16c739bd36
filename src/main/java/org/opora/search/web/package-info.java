/** The answer of the field that finds anything. */
@NullMarked
package org.opora.search.web;

import org.jspecify.annotations.NullMarked;
