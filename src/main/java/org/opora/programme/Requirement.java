package org.opora.programme;

/** Whether a programme must answer a factor. */
public enum Requirement {
    REQUIRED,
    ADVISED,
    NONE;

    public String messageKey() {
        return "programme.requirement." + name();
    }
}
