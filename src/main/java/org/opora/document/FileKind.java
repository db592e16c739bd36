package org.opora.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Kinds of files that may be attached. What a file is called, what it contains and what it must hold have to agree. */
enum FileKind {
    PDF("pdf", "application/pdf", Set.of("application/pdf"), ""),
    DOCX(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Detected.ZIPPED,
            "word/document.xml"),
    XLSX(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Detected.ZIPPED,
            "xl/workbook.xml"),
    PPTX(
            "pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Detected.ZIPPED,
            "ppt/presentation.xml"),
    ODT("odt", "application/vnd.oasis.opendocument.text", Detected.ZIPPED, "content.xml"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", Detected.ZIPPED, "content.xml"),
    DOC("doc", "application/msword", Detected.COMPOUND, "WordDocument"),
    XLS("xls", "application/vnd.ms-excel", Detected.COMPOUND, "Workbook"),
    RTF("rtf", "application/rtf", Set.of("application/rtf", "text/rtf"), ""),
    JPG("jpg", "image/jpeg", Set.of("image/jpeg"), ""),
    JPEG("jpeg", "image/jpeg", Set.of("image/jpeg"), ""),
    PNG("png", "image/png", Set.of("image/png"), ""),
    HEIC("heic", "image/heic", Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"), "");

    private final String extension;
    private final String mediaType;
    private final Set<String> detected;
    private final String mark;

    FileKind(String extension, String mediaType, Set<String> detected, String mark) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.detected = detected;
        this.mark = mark;
    }

    static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extension.equals(extension))
                .findFirst();
    }

    /** Whether a browser shows files of this type by itself, as a picture or in its reader, and runs nothing of them. */
    static boolean isShown(String mediaType) {
        return Stream.of(PDF, JPG, PNG).anyMatch(kind -> kind.mediaType.equals(mediaType));
    }

    String mediaType() {
        return mediaType;
    }

    boolean mayBe(String detectedType) {
        return detected.contains(detectedType);
    }

    boolean isZip() {
        return this == DOCX || this == XLSX || this == PPTX || isOpenDocument();
    }

    boolean isOpenDocument() {
        return this == ODT || this == ODS;
    }

    boolean isCompound() {
        return this == DOC || this == XLS;
    }

    /** The part without which a file of this kind is none. */
    String mark() {
        return mark;
    }

    /** What the detector says of containers whose kind only their inventory tells. */
    private static final class Detected {
        static final Set<String> ZIPPED = Set.of(
                "application/zip",
                "application/x-tika-ooxml",
                "application/vnd.oasis.opendocument.text",
                "application/vnd.oasis.opendocument.spreadsheet");
        static final Set<String> COMPOUND =
                Set.of("application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel");
    }
}
