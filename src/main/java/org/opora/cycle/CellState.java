package org.opora.cycle;

/** How a stage stands, for a school or for the whole year. */
public enum CellState {
    DONE("circle-check", "text-success"),
    NOW("player-play", "text-primary"),
    OVERDUE("alert-triangle", "text-danger"),
    LATER("clock", "text-secondary"),
    /** Not for this school, or not this year. */
    NONE("x", "text-muted");

    private final String icon;
    private final String colour;

    CellState(String icon, String colour) {
        this.icon = icon;
        this.colour = colour;
    }

    /** Shape that says the same as the colour. */
    public String icon() {
        return icon;
    }

    public String colour() {
        return colour;
    }
}
