package org.opora.classification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.classification.SchoolCategory;

/** The category that people decide for a school, and why. */
record CategoryForm(
        @NotEmpty @Nullable Set<SchoolCategory> categories,
        @NotBlank @Size(max = 1000) @Pattern(regexp = "[\\P{Cc}\\s]*") @Nullable String reason) {}
