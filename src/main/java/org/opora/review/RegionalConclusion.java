package org.opora.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the region's experts wrote, by the letter that brought it. */
public record RegionalConclusion(
        @Nullable String number, LocalDate date, Verdict verdict, List<RegionalRemark> remarks) {}
