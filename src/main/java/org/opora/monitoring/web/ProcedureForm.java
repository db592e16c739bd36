package org.opora.monitoring.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A procedure as the administrator writes it; a box left empty is a no. */
record ProcedureForm(
        @NotBlank
                @Size(max = 100)
                @Pattern(regexp = "\\P{Cntrl}*", message = "{monitoring.reference.control}")
                @Nullable
                String name,
        @NotNull @Min(1) @Max(11) @Nullable Integer minGrade,
        @NotNull @Min(1) @Max(11) @Nullable Integer maxGrade,
        @Nullable Boolean inUse)
        implements Named {}
