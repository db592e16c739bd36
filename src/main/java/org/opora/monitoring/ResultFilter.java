package org.opora.monitoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which results a person wants to see; null is «all». */
public record ResultFilter(
        @Nullable UUID school, @Nullable String procedure, @Nullable String subject, @Nullable Integer year) {

    /** A code that cannot be one finds nothing; it must not reach the database. */
    public ResultFilter {
        procedure = procedure == null ? null : procedure.replace("\0", "");
        subject = subject == null ? null : subject.replace("\0", "");
    }
}
