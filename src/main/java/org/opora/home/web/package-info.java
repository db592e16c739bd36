/** Start page, settings index and school card. */
@NullMarked
package org.opora.home.web;

import org.jspecify.annotations.NullMarked;
