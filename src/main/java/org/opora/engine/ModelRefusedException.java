package org.opora.engine;

import java.util.List;

/** A model that the guard does not let into the engine; carries every reason found. */
public class ModelRefusedException extends RuntimeException {

    private final String resource;
    private final List<Refusal> refusals;

    public ModelRefusedException(String resource, List<Refusal> refusals) {
        super(resource + ": " + refusals);
        this.resource = resource;
        this.refusals = List.copyOf(refusals);
    }

    /** Name of the refused file. */
    public String resource() {
        return resource;
    }

    /** Every reason, in the order of the file. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
