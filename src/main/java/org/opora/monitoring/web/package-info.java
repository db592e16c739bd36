/** The pages of monitoring: results, completeness, import. */
@NullMarked
package org.opora.monitoring.web;

import org.jspecify.annotations.NullMarked;
