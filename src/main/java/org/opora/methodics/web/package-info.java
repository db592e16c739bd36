/** Pages of training, consultations and good practice. */
@NullMarked
package org.opora.methodics.web;

import org.jspecify.annotations.NullMarked;
