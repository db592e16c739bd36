package org.opora.document;

import org.opora.account.Viewer;

/**
 * A further way to be allowed to read a file, beside its municipality and school; an expert reads the files of a school that
 * is theirs to review, for one. Implemented by features; any open gate is enough.
 */
public interface DocumentGate {

    boolean lets(Viewer viewer, StoredFile file);
}
