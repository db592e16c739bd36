/** Pages of a change of many tasks: what it will touch, how far it is, what became of each task. */
@NullMarked
package org.opora.batch.web;

import org.jspecify.annotations.NullMarked;
