package org.opora.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.TestMunicipalities;
import org.opora.access.AccessRule.Whose;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two municipalities, one person of each role in the first (of its first school, for school roles), and of every kind of
 * object one of the own school, one of another school there, and one of the other municipality.
 */
@Component
class AccessWorld {

    private final TestMunicipalities municipalities;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);
    private final Map<String, Map<Whose, String>> objects = new HashMap<>();

    AccessWorld(TestMunicipalities municipalities, TestAccounts accounts, JdbcClient jdbc, Clock clock) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes an object of a kind for a place and gives its id. */
    private interface Maker {
        Object make(Place place);
    }

    /** Where an object belongs. */
    private record Place(UUID municipality, String slug, UUID school) {}

    SignedIn person(Role role) {
        return people.get(role);
    }

    /** The id of an object of this kind that belongs there. */
    String id(String kind, Whose whose) {
        if (!objects.containsKey(kind)) {
            throw new IllegalArgumentException("AccessWorld makes no " + kind);
        }
        return whose == Whose.RANDOM ? UUID.randomUUID().toString() : objects.get(kind).get(whose);
    }

    /** A value of a form; {@code @school} is the id of the own school and so on. */
    String filled(String value) {
        return value.startsWith("@") ? id(value.substring(1), Whose.OWN) : value.replace('_', ' ');
    }

    void make() {
        if (!people.isEmpty()) {
            return;
        }
        TestMunicipalities.Made here = municipalities.withSchools(2);
        TestMunicipalities.Made elsewhere = municipalities.withSchools(1);
        makePeople(here);
        Map<Whose, Place> places = Map.of(
                Whose.OWN, new Place(here.id(), here.slug(), here.schools().get(0)),
                Whose.OTHER_SCHOOL, new Place(here.id(), here.slug(), here.schools().get(1)),
                Whose.OTHER_MUNICIPALITY, new Place(elsewhere.id(), elsewhere.slug(), elsewhere.schools().get(0)));
        makers().forEach((kind, maker) -> {
            Map<Whose, String> made = new EnumMap<>(Whose.class);
            places.forEach((whose, place) -> made.put(whose, maker.make(place).toString()));
            objects.put(kind, made);
        });
    }

    private void makePeople(TestMunicipalities.Made here) {
        for (Role role : Role.values()) {
            people.put(role, switch (role.reach()) {
                case EVERYWHERE -> accounts.admin();
                case REGION -> accounts.inRegion(here.regionId(), role);
                case MUNICIPALITY -> accounts.inMunicipality(here.id(), role);
                case SCHOOL -> accounts.inSchool(here.id(), here.schools().get(0), role);
            });
        }
    }

    private Map<String, Maker> makers() {
        return Map.of(
                "municipality", Place::municipality,
                "school", Place::school,
                "account", place -> accounts.inSchool(place.municipality(), place.school(), Role.STAFF).accountId(),
                "grant", place -> UUID.randomUUID(),
                "document", this::document);
    }

    private UUID document(Place place) {
        UUID id = UUID.randomUUID();
        String hash = "0".repeat(64);
        jdbc.sql("insert into document_content (sha256, size, content) values (?, 1, 'x') on conflict do nothing")
                .param(hash)
                .update();
        jdbc.sql("insert into document (id, name, media_type, sha256, municipality_id, school_id, uploaded_by, uploaded_at)"
                        + " values (?, 'справка.pdf', 'application/pdf', ?, ?, ?, ?, ?)")
                .params(id, hash, place.municipality(), place.school(), person(Role.COORDINATOR).accountId(), now())
                .update();
        return id;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
