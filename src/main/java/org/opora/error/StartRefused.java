package org.opora.error;

/**
 * Opora does not start, for a reason that whoever keeps the machine can remove. The console shows the two sentences and no
 * stack trace. They are in English, like the rest of the log.
 */
public final class StartRefused extends RuntimeException {

    private final String action;

    /**
     * @param reason what is wrong, as the end of "Opora does not start: …"
     * @param action what to do about it
     */
    public StartRefused(String reason, String action) {
        super("Opora does not start: " + reason + ".");
        this.action = action;
    }

    /** What to do before the next start. */
    public String action() {
        return action;
    }
}
