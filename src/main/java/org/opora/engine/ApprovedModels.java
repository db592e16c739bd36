package org.opora.engine;

/** Fingerprints of the models that passed the guard, written in the transaction of their deployment. */
interface ApprovedModels {

    /** Keeps the fingerprint of a model that has just passed. */
    void approve(String deploymentId, String resource, String sha256);

    /** Whether this very file passed when it was deployed. */
    boolean isApproved(String deploymentId, String resource, String sha256);
}
