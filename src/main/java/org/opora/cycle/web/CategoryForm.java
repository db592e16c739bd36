package org.opora.cycle.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.supportcase.Categories;

/** A school, its categories and the document they rest on. */
record CategoryForm(
        @NotNull(message = "{cycle.form.required}") @Nullable UUID school,
        @Nullable Boolean shnor,
        @Nullable Boolean shnsu,
        @Nullable Boolean risk,
        @NotBlank(message = "{cycle.form.required}")
                @Size(max = 300, message = "{cycle.form.too-long}")
                @Pattern(regexp = "\\P{Cc}*", message = "{cycle.form.control-characters}")
                @Nullable
                String basis,
        @NotNull(message = "{cycle.form.confirm}") @AssertTrue(message = "{cycle.form.confirm}") @Nullable
                Boolean confirmed) {

    static CategoryForm empty(@Nullable UUID school) {
        return new CategoryForm(school, false, false, false, "", false);
    }

    static CategoryForm of(@Nullable UUID school, Categories now) {
        return new CategoryForm(school, now.shnor(), now.shnsu(), now.risk(), "", false);
    }

    Categories categories() {
        return new Categories(Boolean.TRUE.equals(shnor), Boolean.TRUE.equals(shnsu), Boolean.TRUE.equals(risk));
    }
}
