/** What people say to each other about a task: comments with mentions, and questions to a colleague with their answers. */
@ApplicationModule(allowedDependencies = {"account", "error", "inbox", "journal"})
@NullMarked
package org.opora.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
