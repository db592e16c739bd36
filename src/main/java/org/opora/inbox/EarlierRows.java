package org.opora.inbox;

import java.util.List;
import java.util.UUID;

/** Where a row of a plan comes from. The feature that keeps the plans answers. */
public interface EarlierRows {

    /** The rows of earlier plans that this one was taken over from, whatever their words were; the latest first. */
    List<UUID> of(UUID rowId);
}
