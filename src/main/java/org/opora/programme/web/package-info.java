/** Pages of programmes and of the reference data of risks. */
@NullMarked
package org.opora.programme.web;

import org.jspecify.annotations.NullMarked;
