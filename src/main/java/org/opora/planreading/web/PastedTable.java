package org.opora.planreading.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What came with the form: a file, or a table pasted from Word or Excel. A browser gives the table as HTML beside its plain
 * text; without it the text has tabs between its cells.
 *
 * @param text what stands in the field
 * @param html the same as a table; empty when the field was written by hand
 */
record PastedTable(@Nullable MultipartFile file, @Nullable String text, @Nullable String html) {

    private static final String NAME_OF_TEXT = "вставленная таблица.txt";
    private static final String NAME_OF_TABLE = "вставленная таблица.html";

    boolean pasted() {
        return (file == null || file.isEmpty()) && text != null && !text.isBlank();
    }

    String name() {
        if (pasted()) {
            return html == null || html.isBlank() ? NAME_OF_TEXT : NAME_OF_TABLE;
        }
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    byte[] content() throws IOException {
        if (pasted()) {
            String given = html == null || html.isBlank() ? Objects.requireNonNullElse(text, "") : html;
            return given.getBytes(StandardCharsets.UTF_8);
        }
        return file == null ? new byte[0] : file.getBytes();
    }
}
