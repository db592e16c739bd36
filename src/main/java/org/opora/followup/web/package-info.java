/** Pages of instructions and recommendations. */
@NullMarked
package org.opora.followup.web;

import org.jspecify.annotations.NullMarked;
