package org.opora.monitoring.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A subject as the administrator writes it; a box left empty is a no. */
record SubjectForm(
        @NotBlank
                @Size(max = 100)
                @Pattern(regexp = "\\P{Cntrl}*", message = "{monitoring.reference.control}")
                @Nullable
                String name,
        @Nullable Boolean inUse)
        implements Named {}
