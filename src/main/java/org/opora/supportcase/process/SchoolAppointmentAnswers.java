package org.opora.supportcase.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers of the form {@code school-appointment}. */
record SchoolAppointmentAnswers(
        @Nullable UUID personChoice,
        @Nullable String person,
        @Nullable String post,
        String orderNumber,
        LocalDate orderDate,
        @Nullable List<UUID> files) {}
