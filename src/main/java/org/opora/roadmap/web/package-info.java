/** Pages of plans of measures. */
@NullMarked
package org.opora.roadmap.web;

import org.jspecify.annotations.NullMarked;
