/** Page of track 3. */
@NullMarked
package org.opora.prevention.web;

import org.jspecify.annotations.NullMarked;
