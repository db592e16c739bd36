/** Pages of the implementation. */
@NullMarked
package org.opora.implementation.web;

import org.jspecify.annotations.NullMarked;
