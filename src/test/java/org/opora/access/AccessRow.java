package org.opora.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for a table: values that are computed, and constants as the database reads them. */
final class AccessRow {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();

    static AccessRow ofMunicipality(AccessObjects.Place place) {
        return new AccessRow().with("municipality_id", place.municipality());
    }

    static AccessRow ofSchool(AccessObjects.Place place) {
        return ofMunicipality(place).with("school_id", place.school());
    }

    AccessRow with(String column, Object value) {
        values.put(column, value);
        return this;
    }

    /** Constants as {@code column=value; column=value}; the database gives each the type of its column. */
    AccessRow with(String pairs) {
        for (String pair : pairs.split("; ")) {
            int sign = pair.indexOf('=');
            constants.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return this;
    }

    private String insertInto(String table) {
        List<String> columns = new ArrayList<>(values.keySet());
        columns.addAll(constants.keySet());
        List<String> given = new ArrayList<>();
        values.keySet().forEach(column -> given.add(":" + column));
        constants.values().forEach(text -> given.add("'" + text.replace("'", "''") + "'"));
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", given)
                + ")";
    }

    void into(JdbcClient jdbc, String table) {
        into(jdbc, table, "");
    }

    void into(JdbcClient jdbc, String table, String suffix) {
        jdbc.sql(insertInto(table) + " " + suffix).params(values).update();
    }
}
