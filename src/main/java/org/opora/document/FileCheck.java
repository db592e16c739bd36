package org.opora.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.tika.Tika;
import org.opora.error.OporaException;

/** Refuses files that are too large, of no allowed kind, not what their name says, or that carry programs. */
final class FileCheck {

    /** 20 MB. */
    static final int LARGEST = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /** The first call initialises this class. */
    static void prepare() {
        TIKA.detect("plan.pdf");
    }

    /**
     * @return the kind whose type the file is stored with
     * @throws OporaException {@code file.…} with the name of the file
     */
    static FileKind check(String name, byte[] content) {
        if (content.length == 0) {
            throw new OporaException("file.empty", name);
        }
        if (content.length > LARGEST) {
            throw new OporaException("file.large", name);
        }
        FileKind kind = FileKind.ofExtension(extension(name)).orElseThrow(() -> new OporaException("file.kind", name));
        if (!kind.mayBe(detect(content))) {
            throw new OporaException("file.content", name);
        }
        if (kind.isZip()) {
            new ZipInventory(name, kind).check(content);
        }
        if (kind.isCompound()) {
            compound(name, kind, content);
        }
        return kind;
    }

    /** The name without path and control characters, short enough to show. */
    static String plainName(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?]", "").strip();
        int extra = name.length() - LONGEST_NAME;
        if (extra > 0) {
            int dot = Math.max(name.lastIndexOf('.'), extra);
            name = name.substring(0, dot - extra) + name.substring(dot);
        }
        return name;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String detect(byte[] content) {
        try (java.io.ByteArrayInputStream in = new java.io.ByteArrayInputStream(content)) {
            return TIKA.detect(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Word and Excel of before 2007 name their streams in UTF-16; programs stand in a stream of their own. */
    private static void compound(String name, FileKind kind, byte[] content) {
        boolean is = holds(content, kind.mark()) || kind == FileKind.XLS && holds(content, "Book");
        if (!is) {
            throw new OporaException("file.content", name);
        }
        if (holds(content, "_VBA_PROJECT")) {
            throw new OporaException("file.macro", name);
        }
    }

    private static boolean holds(byte[] content, String streamName) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        return all.contains(new String(streamName.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
