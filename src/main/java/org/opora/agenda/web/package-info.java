/** The pages of the calendar and the file that calendar programs read. */
@NullMarked
package org.opora.agenda.web;

import org.jspecify.annotations.NullMarked;
