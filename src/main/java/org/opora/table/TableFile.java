package org.opora.table;

import java.util.List;
import org.opora.error.OporaException;

/** Reads an uploaded table, XLSX or CSV by its content, not by its name. */
public final class TableFile {

    /** 5 MB: every exam result of a large municipality is a tenth of it. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    public static final int MAX_LINES = 20_000;
    static final int MAX_COLUMNS = 50;
    public static final int MAX_CELL = 500;

    private TableFile() {}

    /** @throws OporaException when it is empty, too large, or neither XLSX nor CSV */
    public static List<TableLine> read(byte[] content) {
        if (content.length == 0) {
            throw new OporaException("table.empty");
        }
        if (content.length > MAX_BYTES) {
            throw new OporaException("table.too-large", MAX_BYTES / 1024 / 1024);
        }
        boolean zip =
                content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
        List<TableLine> lines = zip ? XlsxTable.read(content) : CsvTable.read(content);
        return lines.stream().filter(line -> !line.blank()).toList();
    }

    static void checkLine(int number) {
        if (number > MAX_LINES + 1) {
            throw new OporaException("table.too-many-lines", MAX_LINES);
        }
    }
}
