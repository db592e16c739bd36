/** The pages of substitutions. */
@NullMarked
package org.opora.substitution.web;

import org.jspecify.annotations.NullMarked;
