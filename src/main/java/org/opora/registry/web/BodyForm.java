package org.opora.registry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Body;
import org.opora.registry.BodyDetails;
import org.opora.registry.BodyKind;

/** The form of a body's page. */
record BodyForm(
        @NotNull @Nullable BodyKind kind,
        @NotBlank @Size(max = BodyDetails.LONGEST_NAME) @PlainText @Nullable String name,
        @NotBlank @Size(max = BodyDetails.LONGEST_POST) @PlainText @Nullable String headPost) {

    static BodyForm of(Body body) {
        return new BodyForm(body.kind(), body.name(), body.headPost());
    }

    BodyDetails toDetails() {
        return new BodyDetails(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(headPost).strip());
    }
}
