package org.opora.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.SearchPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds orders within a scope that the caller has decided. */
@Component
public class OrderSearch {

    public static final int PAGE_SIZE = 25;

    private static final String FOUND =
            """
             from official_order o
             where (o.municipality_id in (:municipalities)
                    or (o.status = 'REGISTERED' and exists (select 1 from order_school s
                        where s.order_id = o.id and s.school_id in (:schools))))
             and (:text = '' or o.title ilike :like or o.number ilike :like)
             and o.title <> ''
            """;

    private final JdbcClient jdbc;

    OrderSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list. */
    public record Line(
            UUID id, String kind, String status, @Nullable String number, @Nullable LocalDate date, String title) {}

    /** One page of lines and how many there are in all. */
    public record Found(List<Line> lines, long total, int page) {

        /** Number of pages, at least one. */
        public int pages() {
            return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        }
    }

    Found find(Collection<UUID> municipalities, Collection<UUID> schools, String text, int page) {
        String like = SearchPattern.containing(text);
        long total = statement("select count(*)" + FOUND, municipalities, schools, text, like)
                .query(Long.class)
                .single();
        List<Line> lines = statement(
                        "select o.id, o.kind, o.status, o.number, o.date, o.title" + FOUND
                                + " order by o.date desc nulls first, o.title, o.id limit :size offset :from",
                        municipalities,
                        schools,
                        text,
                        like)
                .param("size", PAGE_SIZE)
                .param("from", (long) page * PAGE_SIZE)
                .query(Line.class)
                .list();
        return new Found(lines, total, page);
    }

    private JdbcClient.StatementSpec statement(
            String sql, Collection<UUID> municipalities, Collection<UUID> schools, String text, String like) {
        return jdbc.sql(sql)
                .param("municipalities", neverEmpty(municipalities))
                .param("schools", neverEmpty(schools))
                .param("text", text)
                .param("like", like);
    }

    private static Set<UUID> neverEmpty(Collection<UUID> ids) {
        Set<UUID> some = new HashSet<>(ids);
        some.add(new UUID(0, 0));
        return some;
    }
}
