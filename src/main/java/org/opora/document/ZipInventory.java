package org.opora.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.opora.error.OporaException;

/** Looks through an office file that is an archive: its parts, their true unpacked size, their names, programs in them. */
final class ZipInventory {

    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_UNPACKED = 300L * 1024 * 1024;
    private static final long RATIO_COUNTS_FROM = 5L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 120;

    private final String name;
    private final FileKind kind;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    ZipInventory(String name, FileKind kind) {
        this.name = name;
        this.kind = kind;
    }

    void check(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                entry(zip, entries.nextElement(), content.length);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new OporaException("file.content", name);
        }
        if (!names.contains(kind.mark()) || !kind.isOpenDocument() && !names.contains("[Content_Types].xml")) {
            throw new OporaException("file.content", name);
        }
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry, int packed) throws IOException {
        String part = entry.getName();
        if (names.size() >= MOST_ENTRIES) {
            throw new OporaException("file.bomb", name);
        }
        if (!names.add(part) || isOutside(part)) {
            throw new OporaException("file.content", name);
        }
        if (isProgram(part)) {
            throw new OporaException("file.macro", name);
        }
        byte[] start = read(zip, entry, packed);
        if (part.equals("[Content_Types].xml") && text(start).contains("macroenabled")) {
            throw new OporaException("file.macro", name);
        }
        if (part.equals("mimetype")
                && kind.isOpenDocument()
                && !text(start).strip().equals(kind.mediaType())) {
            throw new OporaException("file.content", name);
        }
    }

    private static boolean isOutside(String part) {
        return part.startsWith("/") || part.contains("\\") || part.contains(":") || ("/" + part + "/").contains("/../");
    }

    private boolean isProgram(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean inOffice =
                lower.endsWith("vbaproject.bin") || lower.endsWith("vbadata.xml") || lower.contains("/activex/");
        boolean inOpenDocument = lower.startsWith("basic/") || lower.startsWith("scripts/");
        return inOffice || kind.isOpenDocument() && inOpenDocument;
    }

    /** Reads the part to its end, because the sizes an archive states are only its word; gives its first 64 KB back. */
    private byte[] read(ZipFile zip, ZipArchiveEntry entry, int packed) throws IOException {
        byte[] start = new byte[0];
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.readNBytes(buffer, 0, buffer.length);
                    count > 0;
                    count = in.readNBytes(buffer, 0, buffer.length)) {
                start = start.length == 0 ? java.util.Arrays.copyOf(buffer, count) : start;
                unpacked += count;
                boolean inflated = unpacked > RATIO_COUNTS_FROM && unpacked > (long) packed * HIGHEST_RATIO;
                if (inflated || unpacked > LARGEST_UNPACKED) {
                    throw new OporaException("file.bomb", name);
                }
            }
        }
        return start;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
