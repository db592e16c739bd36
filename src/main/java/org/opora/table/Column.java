package org.opora.table;

/** A column of a table that people fill in, found by its title, in any language of Opora and in any place. */
public interface Column {

    /** Key of the title in the message bundles. */
    String title();

    /** Whether a table without it is refused. */
    default boolean required() {
        return true;
    }
}
