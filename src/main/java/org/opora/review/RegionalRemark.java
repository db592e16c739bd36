package org.opora.review;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remark of the regional experts as the coordinator entered it. */
@Embeddable
public class RegionalRemark {

    private UUID remarkId;
    private @Nullable UUID rowId;
    private boolean critical;
    private String text;

    protected RegionalRemark() {}

    /** @param rowId row of the programme, null when it is about the whole */
    public RegionalRemark(@Nullable UUID rowId, boolean critical, String text) {
        this.remarkId = UUID.randomUUID();
        this.rowId = rowId;
        this.critical = critical;
        this.text = text;
    }

    public UUID remarkId() {
        return remarkId;
    }

    public @Nullable UUID rowId() {
        return rowId;
    }

    /** Whether the programme must not be approved before it is taken in. */
    public boolean critical() {
        return critical;
    }

    public String text() {
        return text;
    }
}
