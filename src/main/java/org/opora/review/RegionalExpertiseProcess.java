package org.opora.review;

import java.util.UUID;

/** Tells the running case of a school that the regional conclusion has come before its date. */
public interface RegionalExpertiseProcess {

    /** Does nothing when nobody waits for it. */
    void received(UUID caseId);
}
