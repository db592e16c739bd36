package org.opora.registry.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.SchoolDetails;
import org.opora.registry.SchoolType;

/** The form of a school's page; a box left empty is a no. */
record SchoolForm(
        @Nullable UUID municipalityId,
        @NotBlank @Size(max = SchoolDetails.LONGEST_NAME) @PlainText @Nullable String name,
        @NotBlank @Size(max = SchoolDetails.LONGEST_SHORT_NAME) @PlainText @Nullable String shortName,
        @NotNull @Nullable SchoolType type,
        @Nullable UUID headSchoolId,
        @Size(max = SchoolDetails.LONGEST_NAME) @PlainText @Nullable String address,
        @Pattern(regexp = SchoolDetails.PHONE, message = "{registry.school.phone-format}") @Nullable String phone,
        @Pattern(regexp = SchoolDetails.EMAIL, message = "{registry.school.email-format}") @Nullable String email,
        @Pattern(regexp = SchoolDetails.SITE, message = "{registry.school.site-format}") @Nullable String site,
        @NotNull @Min(0) @Max(SchoolDetails.MOST_PUPILS) @Nullable Integer pupils,
        @NotNull @Min(0) @Max(SchoolDetails.MOST_TEACHERS) @Nullable Integer teachers,
        @Nullable Boolean rural) {

    static SchoolForm empty(@Nullable UUID municipalityId) {
        return new SchoolForm(municipalityId, "", "", SchoolType.SECONDARY, null, "", "", "", "", 0, 0, false);
    }

    static SchoolForm of(SchoolDetails details) {
        return new SchoolForm(
                null,
                details.name(),
                details.shortName(),
                details.type(),
                details.headSchoolId(),
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
                text(name),
                text(shortName),
                Objects.requireNonNull(type),
                type == SchoolType.BRANCH ? headSchoolId : null,
                text(address),
                text(phone),
                text(email),
                text(site),
                Objects.requireNonNull(pupils),
                Objects.requireNonNull(teachers),
                Boolean.TRUE.equals(rural));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
