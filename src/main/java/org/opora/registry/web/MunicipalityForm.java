package org.opora.registry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Municipality;
import org.opora.registry.MunicipalityDetails;

/** The form of a municipality's page; the region is asked for a new one only. */
record MunicipalityForm(
        @Pattern(regexp = "|[0-9]{2,3}", message = "{registry.municipality.region-code-format}") @Nullable
                String regionCode,
        @Size(max = MunicipalityDetails.LONGEST_NAME) @PlainText @Nullable String regionName,
        @NotBlank @Size(max = MunicipalityDetails.LONGEST_NAME) @PlainText @Nullable String name,
        @NotBlank @Size(max = MunicipalityDetails.LONGEST_SHORT_NAME) @PlainText @Nullable String shortName,
        @NotBlank @Nullable String zone) {

    static MunicipalityForm empty() {
        return new MunicipalityForm("", "", "", "", "Europe/Moscow");
    }

    static MunicipalityForm of(Municipality municipality) {
        return new MunicipalityForm(
                "",
                "",
                municipality.name(),
                municipality.shortName(),
                municipality.zone().getId());
    }

    boolean zoneIsKnown() {
        return zone != null && MunicipalityDetails.ZONES.contains(zone);
    }

    MunicipalityDetails toDetails() {
        return new MunicipalityDetails(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(shortName).strip(),
                ZoneId.of(Objects.requireNonNull(zone)));
    }
}
