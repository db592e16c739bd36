/** Pages of the diagram, decision and form editors. */
@NullMarked
package org.opora.editor.web;

import org.jspecify.annotations.NullMarked;
