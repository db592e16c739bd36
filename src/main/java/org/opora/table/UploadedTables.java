package org.opora.table;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a table between its upload and its import, so that the preview and the import read the same bytes. Who may is the
 * caller's decision.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UploadedTables {

    private static final String SELECT =
            "select id, municipality_id, file_name, sha256, coalesce(content, ''::bytea) as content, row_count,"
                    + " applied_at is not null as applied from uploaded_table ";

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadedTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return id under which the table waits */
    public UUID keep(UploadKind kind, UUID municipalityId, String fileName, byte[] content, int rows, UUID by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into uploaded_table (id, kind, municipality_id, file_name, sha256, content, row_count,
                                                    uploaded_at, uploaded_by)
                        values (:id, :kind, :municipality, :name, :sha256, :content, :rows, :at, :by)
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("municipality", municipalityId)
                .param("name", plainName(fileName))
                .param("sha256", sha256(content))
                .param("content", content)
                .param("rows", rows)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    /** @throws NotFoundException when no such table was uploaded */
    public UploadedTable find(UploadKind kind, UUID id) {
        return find(kind, id, "");
    }

    /** The table, kept from anybody else until the transaction ends. */
    public UploadedTable lock(UploadKind kind, UUID id) {
        return find(kind, id, " for update");
    }

    private UploadedTable find(UploadKind kind, UUID id, String lock) {
        return jdbc.sql(SELECT + "where id = ? and kind = ?" + lock)
                .params(id, kind.name())
                .query(UploadedTable.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The upload in which these bytes were last taken over; empty when they never were. */
    public Optional<UploadedTable> lastApplied(UploadKind kind, UUID municipalityId, byte[] content) {
        return jdbc.sql(SELECT + "where municipality_id = ? and kind = ? and sha256 = ? and applied_at is not null"
                        + " order by applied_at desc, id limit 1")
                .params(municipalityId, kind.name(), sha256(content))
                .query(UploadedTable.class)
                .optional();
    }

    /** The table has been taken over; its bytes are no longer needed. */
    public void applied(UUID id) {
        jdbc.sql("update uploaded_table set applied_at = ?, content = null where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** The name of the file without what a name cannot hold. */
    public static String plainName(String fileName) {
        String plain = fileName.replaceAll("[\\p{Cntrl}\\\\/]", "_").strip();
        return plain.isEmpty() ? "—" : plain.substring(0, Math.min(255, plain.length()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
