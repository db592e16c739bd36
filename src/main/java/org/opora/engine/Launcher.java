package org.opora.engine;

import java.util.List;
import java.util.UUID;

/**
 * Starts root instances one by one in the background: work per school is never a multi-instance. The request is a row of
 * the caller's transaction; row and start are one transaction; any node goes on where another stopped.
 */
public interface Launcher {

    /** Files the requests; a request whose process key and business key are already known changes nothing. */
    void request(List<LaunchRequest> requests);

    /** Works until nothing that is due is left and says how many instances it started. */
    int drain();

    /** Counts over all requests whose business key is the group key or begins with it and a slash. */
    LaunchProgress progress(String groupKey);

    /** Puts a request that failed for good back into the queue. */
    void retry(UUID requestId);

    /** Requests that wait for a person, oldest first. */
    List<FailedLaunch> failed();
}
