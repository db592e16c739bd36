/** Forms of user tasks: deployed schemas and their versions, the check of answers, drafts and submissions. */
@ApplicationModule(allowedDependencies = {"error"})
@NullMarked
package org.opora.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
