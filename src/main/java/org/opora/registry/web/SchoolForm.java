package org.opora.registry.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.SchoolDetails;
import org.opora.registry.SchoolType;

/** The form of a school's page. */
record SchoolForm(
        @Nullable UUID municipalityId,
        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 120) String shortName,
        @NotNull SchoolType type,
        @Size(max = 300) String address,
        @Pattern(regexp = "[-+0-9() доб.,]{0,60}", message = "{registry.school.phone-format}") String phone,
        @Email @Size(max = 120) String email,
        @Pattern(regexp = "(https?://[^\\s]{1,200})?", message = "{registry.school.site-format}") String site,
        @NotNull @Min(0) @Max(20000) Integer pupils,
        @NotNull @Min(0) @Max(2000) Integer teachers,
        @Nullable Boolean rural) {

    static SchoolForm empty(@Nullable UUID municipalityId) {
        return new SchoolForm(municipalityId, "", "", SchoolType.SECONDARY, "", "", "", "", 0, 0, false);
    }

    static SchoolForm of(SchoolDetails details) {
        return new SchoolForm(
                null,
                details.name(),
                details.shortName(),
                details.type(),
                details.address(),
                details.phone(),
                details.email(),
                details.site(),
                details.pupils(),
                details.teachers(),
                details.rural());
    }

    SchoolDetails toDetails() {
        return new SchoolDetails(
                name.strip(),
                shortName.strip(),
                type,
                null,
                text(address),
                text(phone),
                text(email),
                text(site),
                pupils,
                teachers,
                Boolean.TRUE.equals(rural));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
