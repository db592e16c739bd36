package org.opora.review.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.review.RegionalConclusion;
import org.opora.review.RegionalRemark;
import org.opora.review.Verdict;
import org.springframework.format.annotation.DateTimeFormat;

/** The regional conclusion entered on the page: each line of the remarks is one remark on the whole programme. */
record RegionalForm(
        @Size(max = 60) @Nullable String number,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
        @NotNull @Nullable Verdict verdict,
        @Size(max = 8000) @Nullable String remarks) {

    static RegionalForm empty() {
        return new RegionalForm(null, null, null, null);
    }

    RegionalConclusion toConclusion() {
        List<RegionalRemark> lines = remarks == null
                ? List.of()
                : remarks.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new RegionalRemark(null, false, line))
                        .toList();
        return new RegionalConclusion(
                number == null || number.isBlank() ? null : number.strip(),
                Objects.requireNonNull(date),
                Objects.requireNonNull(verdict),
                lines);
    }
}
