package org.opora.document;

import org.opora.error.OporaException;

/** Judges a file that is only read and never stored: the same rules as for stored ones. */
public final class CheckFile {

    private CheckFile() {}

    /** Loads the table of file kinds, which takes longer than to read a file: the application does so when it starts. */
    public static void prepare() {
        FileCheck.prepare();
    }

    /** @throws OporaException {@code file.…} with the name of the file */
    public static void check(String name, byte[] content) {
        FileCheck.check(FileCheck.plainName(name), content);
    }
}
