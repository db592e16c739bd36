package org.opora.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open task on the start page. */
public record TaskLine(
        String id,
        String name,
        @Nullable String school,
        @Nullable String stage,
        @Nullable LocalDate due,
        boolean overdue,
        boolean confirmOnly,
        @Nullable UUID assignee) {}
