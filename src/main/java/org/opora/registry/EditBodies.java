package org.opora.registry;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of a municipality, kept by an administrator as the municipality itself. */
@Service
@Transactional
public class EditBodies {

    private final BodyRepository bodies;
    private final MunicipalityRepository municipalities;
    private final Access access;
    private final Journal journal;

    EditBodies(BodyRepository bodies, MunicipalityRepository municipalities, Access access, Journal journal) {
        this.bodies = bodies;
        this.municipalities = municipalities;
        this.access = access;
        this.journal = journal;
    }

    /** The authority first, then the methodical service, then others. */
    @Transactional(readOnly = true)
    public List<Body> of(UUID municipalityId) {
        access.requireAny(Role.ADMIN);
        return bodies.findByMunicipalityIdOrderByKindAscNameAsc(municipalityId);
    }

    /** The body as its page shows it. */
    @Transactional(readOnly = true)
    public Body open(UUID id) {
        access.requireAny(Role.ADMIN);
        return bodies.findById(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Adds a body.
     *
     * @throws OporaException when the municipality has another authority
     */
    public UUID add(UUID municipalityId, BodyDetails details) {
        access.requireAny(Role.ADMIN);
        Body body = new Body(UUID.randomUUID(), municipalityId, details);
        requireOneAuthority(body, details);
        bodies.save(body);
        record("registry.body-added", body);
        return body.id();
    }

    /**
     * Corrects a body; orders already prepared keep the post that stands in them.
     *
     * @throws OporaException when the municipality has another authority
     */
    public void change(UUID id, BodyDetails details) {
        Body body = open(id);
        requireOneAuthority(body, details);
        body.change(details);
        record("registry.body-changed", body);
    }

    /** Takes a body out of the register; what was signed stays. */
    public void remove(UUID id) {
        Body body = open(id);
        bodies.delete(body);
        record("registry.body-removed", body);
    }

    private void requireOneAuthority(Body body, BodyDetails details) {
        if (!municipalities.existsById(body.municipalityId())) {
            throw new NotFoundException();
        }
        municipalities.lock(body.municipalityId());
        if (details.kind() == BodyKind.MANAGEMENT) {
            bodies.findByMunicipalityIdAndKind(body.municipalityId(), BodyKind.MANAGEMENT)
                    .filter(other -> !other.id().equals(body.id()))
                    .ifPresent(other -> {
                        throw new OporaException("registry.second-authority", other.name());
                    });
        }
    }

    private void record(String action, Body body) {
        journal.record(Journal.entry(action)
                .municipality(body.municipalityId())
                .subject("body", body.id())
                .detail("name", body.name())
                .detail("post", body.headPost()));
    }
}
