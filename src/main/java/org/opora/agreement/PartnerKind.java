package org.opora.agreement;

import java.util.Locale;

/** How a school helps another: as its curator through the year, or as a partner in named things. */
public enum PartnerKind {
    CURATOR,
    PARTNER;

    public String messageKey() {
        return "agreement.kind." + name().toLowerCase(Locale.ROOT);
    }
}
