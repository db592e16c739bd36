package org.opora.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The store of attached files. Callers decide on scope; {@link ReadDocument} decides for people who download. */
@Service
public class Documents {

    private static final String COLUMNS =
            """
            select d.id, d.name, d.media_type, c.size, d.sha256, d.municipality_id, d.school_id, d.uploaded_by, d.uploaded_at
            from document d join document_content c on c.sha256 = d.sha256
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Documents(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Checks and stores a file.
     *
     * @throws OporaException {@code file.…} when the file is refused; nothing is stored
     */
    @Transactional
    public UUID store(NewFile file) {
        String name = FileCheck.plainName(file.name());
        FileKind kind = FileCheck.check(name, file.content());
        String sha256 = sha256(file.content());
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into document_content (sha256, size, content) values (?, ?, ?) on conflict do nothing")
                .params(sha256, file.content().length, file.content())
                .update();
        jdbc.sql(
                        """
                        insert into document (id, name, media_type, sha256, municipality_id, school_id, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(name)
                .param(kind.mediaType())
                .param(sha256)
                .param(file.municipalityId())
                .param(file.schoolId())
                .param(file.uploadedBy())
                .param(Timestamp.from(clock.instant()))
                .update();
        journal.record(Journal.entry("document.stored")
                .municipality(file.municipalityId())
                .school(file.schoolId())
                .subject("document", id)
                .detail("file", name));
        return id;
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public StoredFile meta(UUID id) {
        return jdbc.sql(COLUMNS + "where d.id = ?")
                .param(id)
                .query(Documents::file)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The named files by id, in one statement; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, StoredFile> metas(Collection<UUID> ids) {
        Map<UUID, StoredFile> files = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(COLUMNS + "where d.id in (:ids) order by d.uploaded_at, d.id")
                    .param("ids", ids)
                    .query(Documents::file)
                    .list()
                    .forEach(file -> files.put(file.id(), file));
        }
        return files;
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return jdbc.sql(
                        "select c.content from document d join document_content c on c.sha256 = d.sha256 where d.id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Says what a file belongs to; saying it twice changes nothing. */
    @Transactional
    public void link(UUID documentId, String subjectType, Object subjectId) {
        jdbc.sql(
                        "insert into document_link (document_id, subject_type, subject_id) values (?, ?, ?) on conflict do nothing")
                .params(documentId, subjectType, subjectId.toString())
                .update();
    }

    /** Takes a file away from what it belonged to; the file itself stays. */
    @Transactional
    public void unlink(UUID documentId, String subjectType, Object subjectId) {
        jdbc.sql("delete from document_link where document_id = ? and subject_type = ? and subject_id = ?")
                .params(documentId, subjectType, subjectId.toString())
                .update();
    }

    /** The files of a task, a submission, an order …, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> linkedTo(String subjectType, Object subjectId) {
        return jdbc.sql(COLUMNS
                        + "join document_link l on l.document_id = d.id where l.subject_type = ? and l.subject_id = ?"
                        + " order by d.uploaded_at, d.id")
                .params(subjectType, subjectId.toString())
                .query(Documents::file)
                .list();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("municipality_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getObject("uploaded_by", UUID.class),
                row.getTimestamp("uploaded_at").toInstant());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
