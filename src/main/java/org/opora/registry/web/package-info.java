/** Pages of the register. */
@NullMarked
package org.opora.registry.web;

import org.jspecify.annotations.NullMarked;
