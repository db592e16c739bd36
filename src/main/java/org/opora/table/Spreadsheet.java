package org.opora.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as an XLSX to download, the one way for every list: exactly its lines, values only, never a formula. */
public final class Spreadsheet {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Spreadsheet() {}

    /** The file with these sheets. */
    public static ResponseEntity<byte[]> download(String name, Workbook.Sheet... sheets) {
        return file(name + ".xlsx", Workbook.lists(sheets));
    }

    /** A workbook that is written already, under its whole name. */
    public static ResponseEntity<byte[]> file(String name, byte[] workbook) {
        ContentDisposition named = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(workbook);
    }

    /** The cells of a line: numbers stay numbers and days days, what is absent is empty. */
    public static List<?> line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Spreadsheet::cell).toList();
    }

    private static Object cell(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
