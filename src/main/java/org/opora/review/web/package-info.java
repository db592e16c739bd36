/** Pages of the expertise. */
@NullMarked
package org.opora.review.web;

import org.jspecify.annotations.NullMarked;
