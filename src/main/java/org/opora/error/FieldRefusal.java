package org.opora.error;

/** A refusal that belongs to one answer of the form that was sent: the page shows its sentence beside that field. */
public class FieldRefusal extends OporaException {

    private final String path;

    /** @param path place of the answer in its form, {@code risks[0].measures[2].due} */
    public FieldRefusal(String path, String code, Object... args) {
        super(code, args);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
