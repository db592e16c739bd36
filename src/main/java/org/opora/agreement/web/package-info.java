/** Page of the agreements. */
@NullMarked
package org.opora.agreement.web;

import org.jspecify.annotations.NullMarked;
