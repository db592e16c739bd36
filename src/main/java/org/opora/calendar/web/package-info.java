/** Settings of deadlines and of the production calendar. */
@NullMarked
package org.opora.calendar.web;

import org.jspecify.annotations.NullMarked;
