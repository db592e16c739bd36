/** Recognition of a plan over HTTP: for other programs and for the pages. */
@NullMarked
package org.opora.planreading.web;

import org.jspecify.annotations.NullMarked;
