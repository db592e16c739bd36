package org.opora.methodics;

import java.util.List;
import java.util.UUID;
import org.opora.account.Viewer;
import org.opora.document.DocumentGate;
import org.opora.document.Documents;
import org.opora.document.NewFile;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of practices: presentations, plans of lessons, reports. Who wrote the practice puts them until it is decided; once it
 * stands in the bank, every school of the municipality reads them.
 */
@Service
public class PracticeFiles implements DocumentGate {

    private static final String SUBJECT = "practice";
    private static final int MOST = 5;

    private final PracticeRepository practices;
    private final MethodicsAccess access;
    private final Documents documents;
    private final JdbcClient jdbc;

    PracticeFiles(PracticeRepository practices, MethodicsAccess access, Documents documents, JdbcClient jdbc) {
        this.practices = practices;
        this.access = access;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** Puts files to a practice that is not decided yet: all of them or none. */
    @Transactional
    public void attach(UUID practiceId, List<PracticeFile> given) {
        Practice practice = mine(practiceId);
        given.forEach(file -> store(practice, file));
    }

    /** Takes a file away from a practice that is not decided yet. */
    @Transactional
    public void detach(UUID practiceId, UUID documentId) {
        Practice practice = mine(practiceId);
        if (of(practice.id()).stream().noneMatch(file -> file.id().equals(documentId))) {
            throw new NotFoundException();
        }
        documents.unlink(documentId, SUBJECT, practice.id());
    }

    void store(Practice practice, PracticeFile file) {
        if (of(practice.id()).size() >= MOST) {
            throw new OporaException("methodics.filesMost", MOST);
        }
        UUID id = documents.store(new NewFile(
                file.name(), file.content(), practice.municipalityId(), practice.schoolId(), access.person()));
        documents.link(id, SUBJECT, practice.id());
    }

    /** The files of a practice; who may see the practice is decided before. */
    List<StoredFile> of(UUID practiceId) {
        return documents.linkedTo(SUBJECT, practiceId);
    }

    private Practice mine(UUID practiceId) {
        Practice practice = practices.findById(practiceId).orElseThrow(NotFoundException::new);
        access.requireKeeperOrSchool(practice.municipalityId(), practice.schoolId());
        practice.requireUndecided();
        return practice;
    }

    /** What stands in the bank is read by every school of the municipality, with its files. */
    @Override
    public boolean lets(Viewer viewer, StoredFile file) {
        return !viewer.municipalityIds(MethodicsAccess.SCHOOL).isEmpty()
                && jdbc.sql(
                                """
                                select exists (select 1 from document_link l join practice p on cast(p.id as text) = l.subject_id
                                 where l.document_id = :file and l.subject_type = :subject and p.state = 'ACCEPTED'
                                   and p.municipality_id in (:municipalities))
                                """)
                        .param("file", file.id())
                        .param("subject", SUBJECT)
                        .param("municipalities", viewer.municipalityIds(MethodicsAccess.SCHOOL))
                        .query(Boolean.class)
                        .single();
    }
}
