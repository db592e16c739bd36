package org.opora.roadmap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opora.inbox.TaskSubjects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A task of a plan is about the activity of its row: «№ 7. Обеспечить участие …». */
@Component
class RowSubjects implements TaskSubjects {

    /** Key of the plan, position of the row, number of the occurrence, then perhaps a school and a repetition. */
    private static final Pattern KEY = Pattern.compile("(.+?)/(\\d+)\\.\\d+(?:[/~].*)?");

    private static final String ROWS =
            """
            select w.key, w.position, r.number, r.activity
            from unnest(:keys::text[], :positions::int[]) w(key, position)
            join roadmap m on m.key = w.key
            join roadmap_row r on r.roadmap_id = m.id and r.position = w.position
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    RowSubjects(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Place(String key, int position) {}

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<String> businessKeys) {
        Map<String, Place> places = new HashMap<>();
        for (String businessKey : businessKeys) {
            Matcher key = KEY.matcher(businessKey);
            if (key.matches()) {
                places.put(businessKey, new Place(key.group(1), Integer.parseInt(key.group(2))));
            }
        }
        if (places.isEmpty()) {
            return Map.of();
        }
        Map<Place, String> known = read(places.values().stream().distinct().toList());
        Map<String, String> subjects = new HashMap<>();
        places.forEach((businessKey, place) -> {
            String subject = known.get(place);
            if (subject != null) {
                subjects.put(businessKey, subject);
            }
        });
        return subjects;
    }

    private Map<Place, String> read(Collection<Place> places) {
        Map<Place, String> known = new HashMap<>();
        jdbc.sql(ROWS)
                .param("keys", places.stream().map(Place::key).toArray(String[]::new))
                .param("positions", places.stream().map(Place::position).toArray(Integer[]::new))
                .query((row, at) -> {
                    String number = row.getString("number");
                    return known.put(
                            new Place(row.getString("key"), row.getInt("position")),
                            (number.isEmpty() ? "" : numbered(number) + ". ") + row.getString("activity"));
                })
                .list();
        return known;
    }

    private String numbered(String number) {
        return messages.getMessage("ui.numbered", new Object[] {number}, LocaleContextHolder.getLocale());
    }
}
