/** Pages and downloads of results. */
@NullMarked
package org.opora.report.web;

import org.jspecify.annotations.NullMarked;
