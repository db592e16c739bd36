package org.opora.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks things up in the register for other features. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Registry {

    private final MunicipalityRepository municipalities;
    private final SchoolRepository schools;
    private final BodyRepository bodies;

    Registry(MunicipalityRepository municipalities, SchoolRepository schools, BodyRepository bodies) {
        this.municipalities = municipalities;
        this.schools = schools;
        this.bodies = bodies;
    }

    /** @throws NotFoundException when there is none */
    public Municipality municipality(UUID id) {
        return municipalities.findById(id).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when there is none */
    public Municipality bySlug(String slug) {
        return municipalities.findBySlug(slug).orElseThrow(NotFoundException::new);
    }

    public List<Municipality> municipalities() {
        return municipalities.findAll();
    }

    /** The named municipalities by short name, in one statement. */
    public List<Municipality> municipalities(Collection<UUID> ids) {
        return municipalities.findAllById(ids).stream()
                .sorted(Comparator.comparing(Municipality::shortName))
                .toList();
    }

    /** The education authority of the municipality; empty until an administrator has named it. */
    public Optional<Body> authority(UUID municipalityId) {
        return bodies.findByMunicipalityIdAndKind(municipalityId, BodyKind.MANAGEMENT);
    }

    /** Schools of the municipality that are not archived, by name. */
    public List<School> schools(UUID municipalityId) {
        return schools.findByMunicipalityIdAndArchivedOnIsNullOrderByShortName(municipalityId);
    }

    /** @throws NotFoundException when there is none */
    public School school(UUID id) {
        return schools.findById(id).orElseThrow(NotFoundException::new);
    }

    /** The named schools by id, in one statement. */
    public Map<UUID, School> schools(Collection<UUID> ids) {
        return schools.findAllById(ids).stream().collect(Collectors.toMap(School::id, Function.identity()));
    }
}
