package org.opora.methodics;

import java.sql.Types;
import java.util.List;
import org.opora.error.SearchPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs the query of a list for the person who asks: its text names {@code :municipalities}, {@code :schools}, {@code
 * :places}, {@code :text}, {@code :state} and {@code :row}, and ends before the limit.
 */
@Component
class MethodicsLists {

    /** Lines of a page; a list holds one more when there is a next page. */
    static final int PAGE = 25;

    /** More lines than any municipality has in a file. */
    private static final int MOST = 20_000;

    private final MethodicsAccess access;
    private final JdbcClient jdbc;

    MethodicsLists(MethodicsAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    <T> List<T> page(String sql, ListFilter<?> filter, Class<T> line, int page) {
        return lines(sql, filter, line, PAGE + 1, page * PAGE);
    }

    /** Exactly what is filtered, for a file. */
    <T> List<T> all(String sql, ListFilter<?> filter, Class<T> line) {
        return lines(sql, filter, line, MOST, 0);
    }

    private <T> List<T> lines(String sql, ListFilter<?> filter, Class<T> line, int limit, int offset) {
        access.requireReader();
        Enum<?> state = filter.state();
        return jdbc.sql(sql + " limit :limit offset :offset")
                .param("municipalities", access.municipalities())
                .param("schools", access.schools())
                .param("places", access.places())
                .param("text", SearchPattern.of(filter.text()), Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("row", filter.row(), Types.OTHER)
                .param("limit", limit)
                .param("offset", offset)
                .query(line)
                .list();
    }
}
