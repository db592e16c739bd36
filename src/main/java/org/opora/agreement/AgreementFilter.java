package org.opora.agreement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are shown.
 *
 * @param text part of a name, number or subject; null for all
 * @param kind null for all
 * @param on only those in force on that day; null for all
 */
public record AgreementFilter(@Nullable String text, @Nullable PartnerKind kind, @Nullable LocalDate on) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    String like() {
        return text == null || text.isBlank()
                ? "%"
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    Set<PartnerKind> kinds() {
        return kind == null ? Set.of(PartnerKind.values()) : Set.of(kind);
    }

    LocalDate signedBy() {
        return on == null ? LAST : on;
    }

    LocalDate validOn() {
        return on == null ? FIRST : on;
    }
}
