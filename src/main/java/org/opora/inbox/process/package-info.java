/** The engine's side of the inbox: task listeners that write the projection, and the commands given to tasks. */
@NullMarked
package org.opora.inbox.process;

import org.jspecify.annotations.NullMarked;
