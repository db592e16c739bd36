package org.opora.monitoring;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The import of exam results from a table: first a preview, then all lines or none. */
@Service
public class ImportResults {

    private static final int SHOWN_LINES = 50;
    private static final int SHOWN_ERRORS = 200;

    private final JdbcClient jdbc;
    private final Registry registry;
    private final ExamCatalogue catalogue;
    private final RecordResults results;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    ImportResults(
            JdbcClient jdbc,
            Registry registry,
            ExamCatalogue catalogue,
            RecordResults results,
            Access access,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.catalogue = catalogue;
        this.results = results;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Checks the table and keeps it for the import; changes no result.
     *
     * @return id of the preview
     */
    @Transactional
    public UUID upload(UUID municipalityId, String fileName, byte[] content) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        String sha256 = sha256(content);
        refuseSecond(municipalityId, sha256);
        ParsedResults parsed = parse(municipalityId, content);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into result_import (id, municipality_id, file_name, sha256, content, row_count, error_count,
                                                   uploaded_at, uploaded_by)
                        values (:id, :municipality, :name, :sha256, :content, :rows, :errors, :at, :by)
                        """)
                .param("id", id)
                .param("municipality", municipalityId)
                .param("name", plainName(fileName))
                .param("sha256", sha256)
                .param("content", content)
                .param("rows", parsed.lines().size())
                .param("errors", parsed.errors().size())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", access.viewer().accountId())
                .update();
        journal.record(Journal.entry("monitoring.results-uploaded")
                .municipality(municipalityId)
                .subject("result-import", id)
                .detail("file", plainName(fileName)));
        return id;
    }

    /** The first lines and errors of an uploaded table. */
    @Transactional(readOnly = true)
    public ImportPreview preview(UUID importId) {
        UploadedTable table = table(importId, "");
        if (table.applied()) {
            return ImportPreview.applied(table);
        }
        ParsedResults parsed = parse(table.municipalityId(), table.content());
        return ImportPreview.of(table, parsed, replaced(parsed, table.municipalityId()), SHOWN_LINES, SHOWN_ERRORS);
    }

    /** Takes over every line of the table. @return the number of results written */
    @Transactional
    public int apply(UUID importId) {
        UploadedTable table = table(importId, " for update");
        if (table.applied()) {
            throw new OporaException("monitoring.import.already");
        }
        refuseSecond(table.municipalityId(), table.sha256());
        ParsedResults parsed = parse(table.municipalityId(), table.content());
        if (!parsed.errors().isEmpty()) {
            throw new OporaException(
                    "monitoring.import.has-errors", parsed.errors().size());
        }
        results.record(table.municipalityId(), parsed.results(), importId);
        jdbc.sql("update result_import set applied_at = :at, content = null where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", importId)
                .update();
        journal.record(Journal.entry("monitoring.results-imported")
                .municipality(table.municipalityId())
                .subject("result-import", importId)
                .detail("file", table.fileName())
                .detail("rows", parsed.lines().size()));
        return parsed.lines().size();
    }

    private UploadedTable table(UUID importId, String lock) {
        UploadedTable table = jdbc.sql(
                        "select id, municipality_id, file_name, sha256, coalesce(content, ''::bytea) as content, row_count,"
                                + " applied_at is not null as applied from result_import where id = ?" + lock)
                .param(importId)
                .query(UploadedTable.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        access.requireMunicipality(table.municipalityId(), Role.COORDINATOR);
        return table;
    }

    private ParsedResults parse(UUID municipalityId, byte[] content) {
        int thisYear = SchoolYear.of(LocalDate.now(clock)).start();
        ResultWords words = new ResultWords(
                registry.schools(municipalityId), catalogue.procedures(), catalogue.subjects(), thisYear);
        return ResultTable.parse(TableFile.read(content), words);
    }

    private int replaced(ParsedResults parsed, UUID municipalityId) {
        var known = new java.util.HashSet<>(jdbc.sql(
                        "select school_id || '/' || procedure_code || '/' || grade || '/' || subject_code || '/' || school_year"
                                + " from exam_result where municipality_id = ?")
                .param(municipalityId)
                .query(String.class)
                .list());
        return (int) parsed.results().stream()
                .map(ExamResult::key)
                .filter(known::contains)
                .count();
    }

    private void refuseSecond(UUID municipalityId, String sha256) {
        boolean applied = jdbc.sql(
                        "select exists (select 1 from result_import where municipality_id = ? and sha256 = ? and applied_at is not null)")
                .param(municipalityId)
                .param(sha256)
                .query(Boolean.class)
                .single();
        if (applied) {
            throw new OporaException("monitoring.import.already");
        }
    }

    private static String plainName(String fileName) {
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
