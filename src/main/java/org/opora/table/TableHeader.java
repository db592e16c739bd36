package org.opora.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.error.OporaException;

/** Finds the columns of a table by the titles in its first line; letter case and blanks do not matter. */
public final class TableHeader {

    private TableHeader() {}

    /**
     * The place of every column that is there.
     *
     * @throws OporaException when a required column is missing, or there is no line below the header
     */
    public static <C extends Enum<C> & Column> Map<C, Integer> find(
            List<TableLine> lines, Class<C> type, TableWords words) {
        if (lines.size() < 2) {
            throw new OporaException("table.no-lines");
        }
        Map<C, Integer> places = new EnumMap<>(type);
        List<String> titles = lines.get(0).cells();
        for (C column : type.getEnumConstants()) {
            for (int place = 0; place < titles.size() && !places.containsKey(column); place++) {
                if (words.means(titles.get(place), column.title())) {
                    places.put(column, place);
                }
            }
        }
        String missing = Stream.of(type.getEnumConstants())
                .filter(column -> column.required() && !places.containsKey(column))
                .map(column -> "«" + words.title(column) + "»")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new OporaException("table.missing-columns", missing);
        }
        return places;
    }
}
