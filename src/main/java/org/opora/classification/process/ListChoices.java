package org.opora.classification.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.registry.Registry;
import org.opora.registry.SchoolType;
import org.springframework.stereotype.Component;

/** The schools of a municipality as choices of a form; a branch answers through its head school. */
@Component
class ListChoices {

    private final Registry registry;

    ListChoices(Registry registry) {
        this.registry = registry;
    }

    List<Map<String, String>> of(UUID municipalityId) {
        return registry.schools(municipalityId).stream()
                .filter(school -> school.type() != SchoolType.BRANCH)
                .map(school ->
                        Map.of("label", school.shortName(), "value", school.id().toString()))
                .toList();
    }
}
