package org.opora.operations;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.operations.FailureView.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says where work belongs by its business key, {@code rybinsk-2027-1/ermakovo}: two statements for all of them. */
@Component
class FailurePlaces {

    private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");
    private static final Pattern KEY = Pattern.compile("(.+)-(\\d{4})-\\d+(?:/([^/]+))?.*");

    private final JdbcClient jdbc;

    FailurePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Municipality(String slug, String name, String zone) {}

    private record School(UUID id, String place, String name) {}

    /** Places by key. */
    Map<String, Place> of(Collection<String> keys) {
        Map<String, Municipality> municipalities = new HashMap<>();
        jdbc.sql("select slug, short_name as name, zone from municipality")
                .query(Municipality.class)
                .list()
                .forEach(one -> municipalities.put(one.slug(), one));
        Map<String, School> schools = schools(keys);
        Map<String, Place> places = new HashMap<>();
        keys.forEach(key -> places.put(key, place(key, municipalities, schools)));
        return places;
    }

    private static Place place(String key, Map<String, Municipality> municipalities, Map<String, School> schools) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return new Place(null, null, null, null, key, CAPITAL);
        }
        Municipality municipality = municipalities.get(matcher.group(1));
        School school = schools.get(matcher.group(1) + "/" + matcher.group(3));
        return new Place(
                municipality == null ? null : municipality.name(),
                Integer.valueOf(matcher.group(2)),
                school == null ? null : school.id(),
                school == null ? null : school.name(),
                key,
                municipality == null ? CAPITAL : ZoneId.of(municipality.zone()));
    }

    private Map<String, School> schools(Collection<String> keys) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String key : keys) {
            Matcher matcher = KEY.matcher(key);
            @Nullable String slug = matcher.matches() ? matcher.group(3) : null;
            if (slug != null) {
                wanted.add(matcher.group(1) + "/" + slug);
            }
        }
        Map<String, School> schools = new HashMap<>();
        jdbc.sql(
                        """
                        select s.id, m.slug || '/' || s.slug as place, s.short_name as name
                        from school s join municipality m on m.id = s.municipality_id where m.slug || '/' || s.slug = any (:wanted)
                        """)
                .param("wanted", wanted.toArray(String[]::new))
                .query(School.class)
                .list()
                .forEach(one -> schools.put(one.place(), one));
        return schools;
    }
}
