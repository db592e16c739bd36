package org.opora.document;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a file to a person who may have it: who uploaded it, the authority of its municipality, the people of its school, and
 * whom a {@link DocumentGate} lets in.
 */
@Service
public class ReadDocument {

    private static final List<Role> OF_MUNICIPALITY =
            List.of(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR);

    private final Documents documents;
    private final Access access;
    private final List<DocumentGate> gates;

    ReadDocument(Documents documents, Access access, List<DocumentGate> gates) {
        this.documents = documents;
        this.access = access;
        this.gates = gates;
    }

    /** A file and its content. */
    public record Download(StoredFile file, byte[] content) {}

    /** @throws NotFoundException when there is none, or it is not this person's to read */
    @Transactional(readOnly = true)
    public Download read(UUID id) {
        StoredFile file = documents.meta(id);
        Viewer viewer = access.viewer();
        if (!mayRead(viewer, file) && gates.stream().noneMatch(gate -> gate.lets(viewer, file))) {
            throw new NotFoundException();
        }
        return new Download(file, documents.content(id));
    }

    private static boolean mayRead(Viewer viewer, StoredFile file) {
        UUID school = file.schoolId();
        boolean ofSchool = school != null
                && (viewer.holdsForSchool(Role.DIRECTOR, file.municipalityId(), school)
                        || viewer.holdsForSchool(Role.STAFF, file.municipalityId(), school));
        boolean ofMunicipality = OF_MUNICIPALITY.stream().anyMatch(role -> viewer.holds(role, file.municipalityId()));
        return ofSchool || ofMunicipality || viewer.accountId().equals(file.uploadedBy());
    }
}
