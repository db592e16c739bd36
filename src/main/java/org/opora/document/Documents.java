package org.opora.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        CheckFile.prepare();
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

    /** Takes a file away from what it belonged to, so that it can be brought back. */
    @Transactional
    public void remove(UUID documentId, String subjectType, Object subjectId, UUID by) {
        unlink(documentId, subjectType, subjectId);
        jdbc.sql("insert into document_removal (document_id, subject_type, subject_id, removed_by, removed_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(documentId, subjectType, subjectId.toString(), by, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Brings files back that once belonged to a subject and were removed from it or replaced there.
     *
     * @param ids others among them are left alone
     * @return what was brought back
     */
    @Transactional
    public List<StoredFile> restore(Collection<UUID> ids, String subjectType, Object subjectId) {
        Set<UUID> linked =
                linkedTo(subjectType, subjectId).stream().map(StoredFile::id).collect(Collectors.toSet());
        List<StoredFile> back = everLinkedTo(subjectType, subjectId).stream()
                .filter(file -> ids.contains(file.id()) && !linked.contains(file.id()))
                .toList();
        for (StoredFile file : back) {
            link(file.id(), subjectType, subjectId);
            forget("document_removal where document_id", file.id(), subjectType, subjectId);
            forget("document_replacement where replaces_id", file.id(), subjectType, subjectId);
        }
        return back;
    }

    private void forget(String rows, UUID documentId, String subjectType, Object subjectId) {
        jdbc.sql("delete from " + rows + " = ? and subject_type = ? and subject_id = ?")
                .params(documentId, subjectType, subjectId.toString())
                .update();
    }

    /** Puts a file in the place of another; the earlier one stays in the store and is named among the earlier versions. */
    @Transactional
    public void replace(UUID earlier, UUID later, String subjectType, Object subjectId, UUID by) {
        unlink(earlier, subjectType, subjectId);
        link(later, subjectType, subjectId);
        jdbc.sql("insert into document_replacement (document_id, replaces_id, subject_type, subject_id, replaced_by,"
                        + " replaced_at) values (?, ?, ?, ?, ?, ?)")
                .params(later, earlier, subjectType, subjectId.toString(), by, Timestamp.from(clock.instant()))
                .update();
    }

    /** What stood in the place of a subject's files before, by the file that stands there now, newest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<ReplacedFile>> earlierVersions(String subjectType, Object subjectId) {
        Map<UUID, List<ReplacedFile>> versions = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        with recursive step (current_id, document_id, depth) as (
                          select l.document_id, l.document_id, 0 from document_link l
                          where l.subject_type = :type and l.subject_id = :subject
                          union all
                          select s.current_id, r.replaces_id, s.depth + 1 from step s
                          join document_replacement r on r.document_id = s.document_id
                            and r.subject_type = :type and r.subject_id = :subject
                          where s.depth < 100)
                        select s.current_id, r.replaced_by, r.replaced_at, d.id, d.name, d.media_type, c.size, d.sha256,
                               d.municipality_id, d.school_id, d.uploaded_by, d.uploaded_at
                        from step s
                        join document_replacement r on r.replaces_id = s.document_id
                          and r.subject_type = :type and r.subject_id = :subject
                        join document d on d.id = s.document_id join document_content c on c.sha256 = d.sha256
                        where s.depth > 0 order by s.current_id, s.depth""")
                .param("type", subjectType)
                .param("subject", subjectId.toString())
                .query(row -> {
                    ReplacedFile replaced = new ReplacedFile(
                            file(row, 0),
                            row.getObject("replaced_by", UUID.class),
                            row.getTimestamp("replaced_at").toInstant());
                    versions.computeIfAbsent(row.getObject("current_id", UUID.class), id -> new ArrayList<>())
                            .add(replaced);
                });
        return versions;
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

    /** The same of several subjects in one statement; those without files are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<StoredFile>> linkedToEach(String subjectType, Collection<UUID> subjects) {
        Map<UUID, List<StoredFile>> files = new LinkedHashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql(COLUMNS.replaceFirst("select", "select l.subject_id,")
                            + "join document_link l on l.document_id = d.id where l.subject_type = :type"
                            + " and l.subject_id in (:subjects) order by d.uploaded_at, d.id")
                    .param("type", subjectType)
                    .param("subjects", subjects.stream().map(UUID::toString).toList())
                    .query(row -> {
                        files.computeIfAbsent(UUID.fromString(row.getString("subject_id")), id -> new ArrayList<>())
                                .add(file(row, 0));
                    });
        }
        return files;
    }

    /** The files of a subject with those that were removed from it or replaced there, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> everLinkedTo(String subjectType, Object subjectId) {
        return jdbc.sql(
                        COLUMNS
                                + """
                        where d.id in (
                          select document_id from document_link where subject_type = :type and subject_id = :subject
                          union select document_id from document_removal where subject_type = :type and subject_id = :subject
                          union select replaces_id from document_replacement
                          where subject_type = :type and subject_id = :subject)
                        order by d.uploaded_at, d.id""")
                .param("type", subjectType)
                .param("subject", subjectId.toString())
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
