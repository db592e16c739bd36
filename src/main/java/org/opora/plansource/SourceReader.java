package org.opora.plansource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.opora.document.CheckFile;
import org.opora.error.OporaException;

/**
 * Reads a file of any supported format. What a file is called, what it contains and what it must hold have to agree; it is
 * judged before it is opened, and nothing of it is stored.
 */
public final class SourceReader {

    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Set<String> MACROS = Set.of("docm", "dotm", "xlsm", "xltm", "xlsb");
    private static final String MANIFEST = "META-INF/manifest.xml";

    private SourceReader() {}

    /** @throws OporaException {@code plan.…} or {@code file.…}: a sentence that says what to do */
    public static SourceDocument read(String fileName, byte[] content) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (content.length == 0) {
            throw new OporaException("file.empty", fileName);
        }
        refuseOldAndLocked(fileName, extension, content);
        return switch (extension) {
            case "docx" -> new DocxSource().read(checked(fileName, content));
            case "odt" -> new OdtSource().read(checked(fileName, content));
            case "xlsx" -> XlsxSource.read(checked(fileName, content));
            case "pdf" -> PdfSource.read(checked(fileName, content));
            case "txt", "tsv", "csv", "html", "htm" -> text(fileName, content);
            default -> throw new OporaException("plan.kind", fileName);
        };
    }

    private static byte[] checked(String fileName, byte[] content) {
        CheckFile.check(fileName, content);
        return content;
    }

    private static void refuseOldAndLocked(String fileName, String extension, byte[] content) {
        if (MACROS.contains(extension)) {
            throw new OporaException("file.macro", fileName);
        }
        boolean compound = content.length > 4 && java.util.Arrays.equals(content, 0, 4, COMPOUND, 0, 4);
        boolean lockedText = extension.equals("odt") && XmlPart.mentions(content, MANIFEST, "encryption-data");
        if (lockedText || compound && holds(content, "EncryptedPackage")) {
            throw new OporaException("plan.password");
        }
        if (extension.equals("doc") || extension.equals("rtf")) {
            throw new OporaException("plan.old-word", fileName);
        }
        if (extension.equals("xls")) {
            throw new OporaException("plan.old-excel", fileName);
        }
    }

    private static SourceDocument text(String fileName, byte[] content) {
        if (content.length > TextSource.LARGEST) {
            throw new OporaException("plan.large-text", fileName);
        }
        String text = Encoding.decode(fileName, content);
        boolean html = text.toLowerCase(Locale.ROOT).contains("<table");
        return html ? HtmlSource.read(text) : TextSource.read(text);
    }

    private static boolean holds(byte[] content, String streamName) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        return all.contains(new String(streamName.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
