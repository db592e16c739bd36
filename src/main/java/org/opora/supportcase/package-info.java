/** One school in one year of support: its categories, tracks, responsible person, outcome; it knows no stage. */
@ApplicationModule(
        allowedDependencies = {
            "error",
            "journal",
            "account",
            "registry",
            "calendar",
            "bpmn",
            "engine",
            "document",
            "form",
            "inbox"
        })
@NullMarked
package org.opora.supportcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
