/** Settings of the kinds of work. */
@NullMarked
package org.opora.workkind.web;

import org.jspecify.annotations.NullMarked;
