package org.opora.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opora.error.OporaException;

/** A table as text: UTF-8, or what Excel writes in Russia (windows-1251, «Текст Юникод»), parted by semicolons, commas or tabs. */
final class CsvTable {

    private CsvTable() {}

    static List<TableLine> read(byte[] content) {
        String text = text(content);
        if (text.indexOf('\0') >= 0) {
            throw new OporaException("table.not-a-table");
        }
        List<TableLine> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                TableFile.checkLine((int) row.getRecordNumber());
                lines.add(new TableLine(
                        (int) row.getRecordNumber(),
                        row.stream().limit(TableFile.MAX_COLUMNS).toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new OporaException("table.not-a-table");
        }
        return lines;
    }

    private static String text(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("windows-1251"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf(';') >= 0) {
            return ';';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
