package org.opora.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table, read cell by cell. Every wrong cell adds an error, so that a person repairs them all at once.
 *
 * @param <C> the columns of the table
 */
public final class RowCells<C extends Column> {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final int SHOWN = 40;

    private final TableLine line;
    private final Map<C, Integer> places;
    private final List<RowError> errors;
    private final int before;

    /** @param errors where the errors of this line are added */
    public RowCells(TableLine line, Map<C, Integer> places, List<RowError> errors) {
        this.line = line;
        this.places = places;
        this.errors = errors;
        this.before = errors.size();
    }

    /** The line as a person counts it. */
    public int number() {
        return line.number();
    }

    /** Whether this line is without an error so far. */
    public boolean clean() {
        return errors.size() == before;
    }

    /** The text of the cell, empty when the table has no such column. */
    public String text(C column) {
        Integer place = places.get(column);
        return place == null ? "" : line.cell(place);
    }

    /** Adds an error for every text that is too long for any cell or holds control characters. */
    public void checkTexts() {
        for (C column : places.keySet()) {
            if (text(column).length() > TableFile.MAX_CELL) {
                wrong(column, "table.error.too-long", "" + TableFile.MAX_CELL);
            } else if (CONTROL.matcher(text(column)).find()) {
                wrong(column, "table.error.control-character");
            }
        }
    }

    /** What the cell names, or null and an error: «не заполнено», else the given one with the cell's text. */
    public <T> @Nullable T found(C column, Optional<T> found, String code) {
        if (found.isEmpty()) {
            if (text(column).isEmpty()) {
                wrong(column, "table.error.empty");
            } else {
                wrong(column, code, shortened(column));
            }
        }
        return found.orElse(null);
    }

    /** A whole number in the range, both ends included, or null and an error. */
    public @Nullable Integer whole(C column, int least, int most) {
        String text = text(column).replaceAll("[\\s\\u00A0\\u202F]", "");
        if (text.isEmpty()) {
            wrong(column, "table.error.empty");
            return null;
        }
        if (!WHOLE.matcher(text).matches()) {
            wrong(column, "table.error.not-whole", shortened(column));
            return null;
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            wrong(column, "table.error.out-of-range", "" + least, "" + most);
            return null;
        }
        return value;
    }

    /** Adds an error of the cell. */
    public void wrong(C column, String code, String... args) {
        errors.add(RowError.of(line.number(), column, code, args));
    }

    /** The text as an error may quote it. */
    public String shortened(C column) {
        String plain = CONTROL.matcher(text(column)).replaceAll("�");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}
