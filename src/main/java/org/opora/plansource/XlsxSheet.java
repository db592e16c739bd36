package org.opora.plansource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.xml.sax.Attributes;

/**
 * Collects the cells of a sheet into lines; gaps in a line become empty texts, so that columns keep their places. Lines that are
 * only framed, as far down as somebody once pulled the frame, say nothing and are not counted. Rows and columns that are
 * hidden, by hand or by a filter, nobody sees: they are left out and counted.
 */
final class XlsxSheet implements XSSFSheetXMLHandler.SheetContentsHandler {

    private static final int MOST_COLUMNS = 60;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Map<Integer, Set<Integer>> covered = new HashMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private List<String> cells = new ArrayList<>();
    private String name = "";
    private int row = -1;

    String name() {
        return name;
    }

    void name(String given) {
        name = given;
    }

    boolean empty() {
        return rows.stream().noneMatch(XlsxSheet::says);
    }

    /** What the handler of cells does not tell: merged cells, hidden rows and columns. */
    void element(String element, Attributes attributes) {
        switch (element) {
            case "mergeCell" -> {
                if (attributes.getValue("ref") != null) {
                    merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
                }
            }
            case "row" -> {
                row = XmlPart.number(XmlPart.attribute(attributes, "r"), row + 2) - 1;
                hiddenRows.set(Math.max(0, row), hidden(attributes));
            }
            case "col" -> {
                int first = Math.max(1, XmlPart.number(XmlPart.attribute(attributes, "min"), 1));
                int last = Math.min(MOST_COLUMNS, XmlPart.number(XmlPart.attribute(attributes, "max"), first));
                hiddenColumns.set(first - 1, Math.max(first - 1, last), hidden(attributes));
            }
            default -> {
                return;
            }
        }
    }

    private static boolean hidden(Attributes attributes) {
        String hidden = XmlPart.attribute(attributes, "hidden");
        return hidden.equals("1") || hidden.equals("true");
    }

    @Override
    public void startRow(int number) {
        while (rows.size() < Math.min(number, LineLimit.MOST_LINES)) {
            rows.add(new ArrayList<>());
        }
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        while (column < MOST_COLUMNS && cells.size() < column) {
            cells.add("");
        }
        if (column < MOST_COLUMNS) {
            cells.add(value == null ? "" : value.strip());
        }
    }

    @Override
    public void endRow(int number) {
        if (number < LineLimit.MOST_LINES) {
            rows.add(cells);
        } else if (says(cells)) {
            throw new OporaException("plan.rows", LineLimit.MOST_LINES);
        }
    }

    /** Its shown lines as a table of that number. */
    void addTo(LineLimit limit, int table) {
        merged.forEach(this::spread);
        leaveOutColumns(limit);
        for (int i = 0; i < rows.size(); i++) {
            List<String> line = shown(rows.get(i));
            if (says(line) && hiddenRows.get(i)) {
                limit.leaveOut(LeftOut.Reason.HIDDEN_ROW, String.join(" | ", line));
            } else if (says(line)) {
                limit.tableLine(table, line, shown(covered.getOrDefault(i, Set.of())));
            }
        }
    }

    /** A hidden column is told by the first words in it. */
    private void leaveOutColumns(LineLimit limit) {
        hiddenColumns.stream().forEach(column -> rows.stream()
                .filter(line -> column < line.size() && !line.get(column).isBlank())
                .findFirst()
                .ifPresent(line -> limit.leaveOut(LeftOut.Reason.HIDDEN_COLUMN, line.get(column))));
    }

    private List<String> shown(List<String> line) {
        return IntStream.range(0, line.size())
                .filter(column -> !hiddenColumns.get(column))
                .mapToObj(line::get)
                .toList();
    }

    /** Columns move to the left by as many as are hidden before them. */
    private Set<Integer> shown(Set<Integer> columns) {
        Set<Integer> shown = new HashSet<>();
        for (int column : columns) {
            if (!hiddenColumns.get(column)) {
                shown.add(column - hiddenColumns.get(0, column).cardinality());
            }
        }
        return shown;
    }

    /** A merged cell gives its text to every line it covers, in the first of its columns and lines that can be seen. */
    private void spread(CellRangeAddress range) {
        String text = at(range.getFirstRow(), range.getFirstColumn());
        int seen = hiddenColumns.nextClearBit(range.getFirstColumn());
        int column = seen > range.getLastColumn() ? range.getFirstColumn() : seen;
        int first = hiddenRows.nextClearBit(range.getFirstRow());
        int last = Math.min(range.getLastRow(), rows.size() - 1);
        for (int line = range.getFirstRow(); line <= last && !text.isEmpty(); line++) {
            put(line, column, text);
            if (line > first) {
                covered.computeIfAbsent(line, number -> new HashSet<>()).add(column);
            }
        }
    }

    private String at(int line, int column) {
        boolean there = line < rows.size() && column < rows.get(line).size();
        return there ? rows.get(line).get(column) : "";
    }

    private void put(int number, int column, String text) {
        List<String> line = rows.get(number);
        while (line.size() <= column && line.size() < MOST_COLUMNS) {
            line.add("");
        }
        if (column < line.size()) {
            line.set(column, text);
        }
    }

    private static boolean says(List<String> line) {
        return line.stream().anyMatch(cell -> !cell.isBlank());
    }
}
