package org.opora.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.TestMunicipalities;
import org.opora.access.AccessRule.Whose;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.stereotype.Component;

/**
 * Two municipalities, one person of each role in the first (of its first school, for school roles), and of every kind of
 * object one of the own school, one of another school there, and one of the other municipality.
 */
@Component
class AccessWorld {

    private final TestMunicipalities municipalities;
    private final TestAccounts accounts;
    private final AccessObjects makers;
    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);
    private final Map<String, Map<Whose, String>> objects = new HashMap<>();

    AccessWorld(TestMunicipalities municipalities, TestAccounts accounts, AccessObjects makers) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.makers = makers;
    }

    SignedIn person(Role role) {
        return people.get(role);
    }

    /** The id of an object of this kind that belongs there. */
    String id(String kind, Whose whose) {
        if (!objects.containsKey(kind)) {
            throw new IllegalArgumentException("AccessWorld makes no " + kind);
        }
        return whose == Whose.RANDOM
                ? UUID.randomUUID().toString()
                : objects.get(kind).get(whose);
    }

    /** A value of a form; {@code @school} is the id of the own school and so on. */
    String filled(String value) {
        return value.startsWith("@") ? id(value.substring(1), Whose.OWN) : value.replace('_', ' ');
    }

    void make() {
        if (!objects.isEmpty()) {
            return;
        }
        TestMunicipalities.Made here = municipalities.withSchools(2);
        TestMunicipalities.Made elsewhere = municipalities.withSchools(1);
        makePeople(here);
        Map<Whose, AccessObjects.Place> places = new EnumMap<>(Whose.class);
        places.put(
                Whose.OWN,
                new AccessObjects.Place(here.id(), here.slug(), here.schools().get(0)));
        places.put(
                Whose.OTHER_SCHOOL,
                new AccessObjects.Place(here.id(), here.slug(), here.schools().get(1)));
        places.put(
                Whose.OTHER_MUNICIPALITY,
                new AccessObjects.Place(
                        elsewhere.id(), elsewhere.slug(), elsewhere.schools().get(0)));
        makers.forPeople(people, here.schools().get(0)).forEach((kind, maker) -> {
            Map<Whose, String> made = new EnumMap<>(Whose.class);
            places.forEach((whose, place) -> made.put(whose, maker.make(place).toString()));
            objects.put(kind, made);
        });
    }

    private void makePeople(TestMunicipalities.Made here) {
        for (Role role : Role.values()) {
            people.put(
                    role,
                    switch (role.reach()) {
                        case EVERYWHERE -> accounts.admin();
                        case REGION -> accounts.inRegion(here.regionId(), role);
                        case MUNICIPALITY -> accounts.inMunicipality(here.id(), role);
                        case SCHOOL ->
                            accounts.inSchool(here.id(), here.schools().get(0), role);
                    });
        }
    }
}
