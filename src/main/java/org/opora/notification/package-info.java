/** News for people: reminders of deadlines in the page and by mail. It listens to the others; nobody depends on it. */
@ApplicationModule
@NullMarked
package org.opora.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
