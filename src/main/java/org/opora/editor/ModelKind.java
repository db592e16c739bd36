package org.opora.editor;

/** What an administrator edits in the browser. */
public enum ModelKind {
    DIAGRAM("diagrams", "bpmn", "bpmn"),
    DECISION("decisions", "bpmn", "dmn"),
    FORM("forms", "forms", "form");

    private final String path;
    private final String folder;
    private final String ending;

    ModelKind(String path, String folder, String ending) {
        this.path = path;
        this.folder = folder;
        this.ending = ending;
    }

    /** First part of the address of its pages. */
    public String path() {
        return path;
    }

    /** Fixed name of the file of that key. */
    public String resource(String key) {
        return folder + "/" + key + "." + ending;
    }

    /** The kind whose pages stand below the address. */
    public static ModelKind ofPath(String address) {
        for (ModelKind kind : values()) {
            if (address.equals("/" + kind.path) || address.startsWith("/" + kind.path + "/")) {
                return kind;
            }
        }
        throw new IllegalArgumentException(address);
    }
}
