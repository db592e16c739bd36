package org.opora.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.table.Words;

/** The schools of a municipality as a table may name them: by code, or by short name. */
final class KnownSchools {

    private final Map<String, School> byCode = new HashMap<>();
    private final Map<UUID, School> byId = new HashMap<>();
    private final Map<String, List<School>> byName;

    /** @param schools all of the municipality, the archived included */
    KnownSchools(List<School> schools) {
        schools.forEach(school -> byCode.put(school.slug(), school));
        schools.forEach(school -> byId.put(school.id(), school));
        byName = schools.stream().collect(Collectors.groupingBy(school -> Words.plain(school.shortName())));
    }

    Optional<School> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those of the name; of several the archived do not count. */
    List<School> named(String shortName) {
        List<School> all = byName.getOrDefault(Words.plain(shortName), List.of());
        List<School> active = all.stream().filter(school -> !school.archived()).toList();
        return active.isEmpty() ? all : active;
    }

    /** Short name of the head school, empty for none. */
    String nameOf(@Nullable UUID id) {
        School school = id == null ? null : byId.get(id);
        return school == null ? "" : school.shortName();
    }

    List<School> active() {
        return byId.values().stream().filter(school -> !school.archived()).toList();
    }

    Set<String> codes() {
        return new HashSet<>(byCode.keySet());
    }
}
