package org.opora.registry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.table.TableFile;
import org.opora.table.UploadKind;
import org.opora.table.UploadedTable;
import org.opora.table.UploadedTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schools from a table: first a preview, then all lines or none. Whoever may edit the register may do it. */
@Service
public class ImportSchools {

    private static final int SHOWN = 200;
    private static final Role[] EDITORS = {Role.COORDINATOR, Role.ADMIN};

    private final UploadedTables tables;
    private final MunicipalityRepository municipalities;
    private final SchoolRepository schools;
    private final SchoolWords words;
    private final RecordSchools record;
    private final LocalToday today;
    private final Access access;
    private final Journal journal;

    ImportSchools(
            UploadedTables tables,
            MunicipalityRepository municipalities,
            SchoolRepository schools,
            SchoolWords words,
            RecordSchools record,
            LocalToday today,
            Access access,
            Journal journal) {
        this.tables = tables;
        this.municipalities = municipalities;
        this.schools = schools;
        this.words = words;
        this.record = record;
        this.today = today;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Checks the table and keeps it for the import; changes no school.
     *
     * @return id of the preview
     */
    @Transactional
    public UUID upload(UUID municipalityId, String fileName, byte[] content) {
        access.requireMunicipality(municipalityId, EDITORS);
        if (!municipalities.existsById(municipalityId)) {
            throw new NotFoundException();
        }
        int rows = plan(known(municipalityId), content).changes().size();
        UUID id = tables.keep(
                UploadKind.SCHOOLS,
                municipalityId,
                fileName,
                content,
                rows,
                access.viewer().accountId());
        journal.record(Journal.entry("registry.schools-uploaded")
                .municipality(municipalityId)
                .subject("school-table", id)
                .detail("file", UploadedTables.plainName(fileName)));
        return id;
    }

    /** What the table would do to the register as it is now. */
    @Transactional(readOnly = true)
    public SchoolImportPreview preview(UUID tableId) {
        UploadedTable table = allowed(tables.find(UploadKind.SCHOOLS, tableId));
        KnownSchools known = known(table.municipalityId());
        SchoolPlan plan = table.applied() ? new SchoolPlan(List.of(), List.of()) : plan(known, table.content());
        int created = plan.created().size();
        int changed = plan.changed().size();
        return new SchoolImportPreview(
                table.id(),
                table.municipalityId(),
                table.fileName(),
                created,
                changed,
                plan.changes().size() - created - changed,
                lines(plan, new SchoolDifferences(known, words)),
                plan.errors().size(),
                plan.errors().stream().limit(SHOWN).toList(),
                table.applied(),
                plan.fingerprint());
    }

    /**
     * Takes over every line of the table.
     *
     * @param seen fingerprint of the preview that the person saw
     * @return how many schools are new or changed
     * @throws OporaException when the table has errors, or would do something else than the person saw
     */
    @Transactional
    public int apply(UUID tableId, String seen) {
        UploadedTable table = allowed(tables.lock(UploadKind.SCHOOLS, tableId));
        if (table.applied()) {
            throw new OporaException("registry.import.already");
        }
        municipalities.lock(table.municipalityId());
        SchoolPlan plan = plan(known(table.municipalityId()), table.content());
        if (!plan.errors().isEmpty()) {
            throw new OporaException("table.has-errors", plan.errors().size());
        }
        if (!plan.fingerprint().equals(seen)) {
            throw new OporaException("registry.import.register-changed");
        }
        List<SchoolChange> changes =
                Stream.concat(plan.created().stream(), plan.changed().stream()).toList();
        record.record(table.municipalityId(), changes, today.in(table.municipalityId()));
        tables.applied(tableId);
        journal.record(Journal.entry("registry.schools-imported")
                .municipality(table.municipalityId())
                .subject("school-table", tableId)
                .detail("file", table.fileName())
                .detail("created", plan.created().size())
                .detail("changed", plan.changed().size()));
        return changes.size();
    }

    private UploadedTable allowed(UploadedTable table) {
        access.requireMunicipality(table.municipalityId(), EDITORS);
        return table;
    }

    private KnownSchools known(UUID municipalityId) {
        return new KnownSchools(schools.findByMunicipalityIdOrderByShortName(municipalityId));
    }

    private SchoolPlan plan(KnownSchools known, byte[] content) {
        return new SchoolTable(known, words).parse(TableFile.read(content));
    }

    private static List<SchoolImportPreview.Line> lines(SchoolPlan plan, SchoolDifferences differences) {
        return Stream.concat(plan.created().stream(), plan.changed().stream())
                .limit(SHOWN)
                .map(change -> new SchoolImportPreview.Line(
                        change.line(),
                        change.after().shortName(),
                        change.isNew(),
                        change.before() == null ? List.of() : differences.between(change.before(), change.after())))
                .toList();
    }
}
