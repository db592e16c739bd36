package org.opora.roadmap;

/** A section of a plan and how far it is. */
public record SectionProgress(String section, int rows, int total, int done, int late) {

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
