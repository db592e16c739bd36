/** Download of stored files. */
@NullMarked
package org.opora.document.web;

import org.jspecify.annotations.NullMarked;
