package org.opora.engine;

/** How far the launches of one group (a cycle and everything below its key) have come. */
public record LaunchProgress(int waiting, int started, int failed) {

    /** All requests of the group. */
    public int total() {
        return waiting + started + failed;
    }
}
