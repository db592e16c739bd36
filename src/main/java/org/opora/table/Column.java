package org.opora.table;

/** A column of a table that people fill in, found by its title in any place. */
public interface Column {

    /** The header's text in the template. */
    String title();

    /** Whether a table without it is refused. */
    default boolean required() {
        return true;
    }
}
