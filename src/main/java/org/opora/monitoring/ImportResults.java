package org.opora.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.table.TableFile;
import org.opora.table.TableWords;
import org.opora.table.UploadKind;
import org.opora.table.UploadedTable;
import org.opora.table.UploadedTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The import of exam results from a table: first a preview, then all lines or none. */
@Service
public class ImportResults {

    private static final int SHOWN_LINES = 50;
    private static final int SHOWN_ERRORS = 200;

    private final UploadedTables tables;
    private final JdbcClient jdbc;
    private final Registry registry;
    private final ExamCatalogue catalogue;
    private final RecordResults results;
    private final Access access;
    private final Journal journal;
    private final TableWords words;
    private final Clock clock;

    ImportResults(
            UploadedTables tables,
            JdbcClient jdbc,
            Registry registry,
            ExamCatalogue catalogue,
            RecordResults results,
            Access access,
            Journal journal,
            TableWords words,
            Clock clock) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.registry = registry;
        this.catalogue = catalogue;
        this.results = results;
        this.access = access;
        this.journal = journal;
        this.words = words;
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
        if (stands(municipalityId, content)) {
            throw new OporaException("monitoring.import.already");
        }
        int rows = parse(municipalityId, content).lines().size();
        UUID id = tables.keep(
                UploadKind.EXAM_RESULTS,
                municipalityId,
                fileName,
                content,
                rows,
                access.viewer().accountId());
        journal.record(Journal.entry("monitoring.results-uploaded")
                .municipality(municipalityId)
                .subject("result-import", id)
                .detail("file", UploadedTables.plainName(fileName)));
        return id;
    }

    /** The first lines and errors of an uploaded table. */
    @Transactional(readOnly = true)
    public ImportPreview preview(UUID importId) {
        UploadedTable table = allowed(tables.find(UploadKind.EXAM_RESULTS, importId));
        if (table.applied()) {
            return ImportPreview.applied(table);
        }
        ParsedResults parsed = parse(table.municipalityId(), table.content());
        return ImportPreview.of(table, parsed, replaced(parsed, table.municipalityId()), SHOWN_LINES, SHOWN_ERRORS);
    }

    /** Takes over every line of the table. @return the number of results written */
    @Transactional
    public int apply(UUID importId) {
        UploadedTable table = allowed(tables.lock(UploadKind.EXAM_RESULTS, importId));
        if (table.applied() || stands(table.municipalityId(), table.content())) {
            throw new OporaException("monitoring.import.already");
        }
        ParsedResults parsed = parse(table.municipalityId(), table.content());
        if (!parsed.errors().isEmpty()) {
            throw new OporaException("table.has-errors", parsed.errors().size());
        }
        results.record(table.municipalityId(), parsed.results(), importId);
        tables.applied(importId);
        journal.record(Journal.entry("monitoring.results-imported")
                .municipality(table.municipalityId())
                .subject("result-import", importId)
                .detail("file", table.fileName())
                .detail("rows", parsed.lines().size()));
        return parsed.lines().size();
    }

    /** Whether the same table was loaded and no other has replaced any of its results since. */
    private boolean stands(UUID municipalityId, byte[] content) {
        return tables.lastApplied(UploadKind.EXAM_RESULTS, municipalityId, content)
                .filter(table ->
                        jdbc.sql("select count(*) from exam_result where municipality_id = ? and import_id = ?")
                                        .params(municipalityId, table.id())
                                        .query(Integer.class)
                                        .single()
                                == table.rowCount())
                .isPresent();
    }

    private UploadedTable allowed(UploadedTable table) {
        access.requireMunicipality(table.municipalityId(), Role.COORDINATOR);
        return table;
    }

    private ParsedResults parse(UUID municipalityId, byte[] content) {
        int thisYear = SchoolYear.of(LocalDate.now(clock)).start();
        ResultWords known = new ResultWords(
                registry.schools(municipalityId),
                catalogue.heldProcedures(),
                catalogue.heldSubjects(),
                thisYear,
                words);
        return ResultTable.parse(TableFile.read(content), known);
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
}
