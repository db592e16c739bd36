/** The pages that say what went wrong, what is saved and what to do. */
@NullMarked
package org.opora.error.web;

import org.jspecify.annotations.NullMarked;
