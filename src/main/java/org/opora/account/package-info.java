/** People, their roles in scopes from a date to a date, sign-in and the one policy that decides what a person may reach. */
@NullMarked
@ApplicationModule(allowedDependencies = {"error", "journal"})
package org.opora.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
