package org.opora.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.access.AccessObjects.Place;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@link AccessObjects} has made so far, for objects that need one another. */
@Component
class MadeObjects {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, UUID> here = new HashMap<>();
    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);
    private @Nullable UUID ownSchool;

    MadeObjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void forPeople(Map<Role, SignedIn> everybody, UUID theirSchool) {
        people.putAll(everybody);
        ownSchool = theirSchool;
    }

    SignedIn person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    UUID ownSchool() {
        return Objects.requireNonNull(ownSchool);
    }

    int count() {
        return here.size();
    }

    UUID remember(String kind, Place place) {
        UUID id = UUID.randomUUID();
        is(kind, place, id);
        return id;
    }

    void is(String kind, Place place, UUID id) {
        here.put(kind + place.school(), id);
    }

    UUID of(String kind, Place place) {
        return Objects.requireNonNull(here.get(kind + place.school()), kind);
    }

    void insert(String table, AccessRow row) {
        row.into(jdbc, table);
    }

    AccessRow ofYear(Place place, UUID id) {
        return AccessRow.ofMunicipality(place).with("id", id).with("cycle_id", of("cycle", place));
    }

    AccessRow ofCase(Place place, UUID id) {
        return ofYear(place, id).with("school_id", place.school()).with("case_id", of("case", place));
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
