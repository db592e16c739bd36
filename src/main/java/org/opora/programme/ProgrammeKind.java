package org.opora.programme;

/** Kinds of document a school works out. */
public enum ProgrammeKind {
    /** Концепция развития. */
    CONCEPT,
    /** Среднесрочная программа. */
    MEDIUM_TERM,
    /** Антирисковая программа (АРП). */
    ANTIRISK,
    /** Программа перехода в эффективный режим работы. */
    TRANSITION;

    /** Key of the name in the message bundles. */
    public String messageKey() {
        return "programme.kind." + name();
    }
}
