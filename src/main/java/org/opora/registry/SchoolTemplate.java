package org.opora.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.table.Workbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of schools to fill in: the schools of the register as they are, to be changed and added to. */
@Service
public class SchoolTemplate {

    private final SchoolRepository schools;
    private final SchoolTypeWords types;
    private final Access access;

    SchoolTemplate(SchoolRepository schools, SchoolTypeWords types, Access access) {
        this.schools = schools;
        this.types = types;
        this.access = access;
    }

    /** The workbook as XLSX. */
    @Transactional(readOnly = true)
    public byte[] workbook(UUID municipalityId) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR, Role.ADMIN);
        KnownSchools known = new KnownSchools(schools.findByMunicipalityIdOrderByShortName(municipalityId));
        return Workbook.of(
                new Workbook.Sheet("Школы", lines(municipalityId, new SchoolDifferences(known, types))),
                new Workbook.Sheet("Допустимые значения", words()));
    }

    private List<List<?>> lines(UUID municipalityId, SchoolDifferences cells) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(SchoolColumn.values()).map(SchoolColumn::title).toList());
        schools.findByMunicipalityIdAndArchivedOnIsNullOrderByShortName(municipalityId)
                .forEach(school -> lines.add(
                        List.copyOf(cells.cells(school.slug(), school.details()).values())));
        return lines;
    }

    private List<List<?>> words() {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(SchoolColumn.TYPE.title(), SchoolColumn.RURAL.title(), SchoolColumn.CODE.title()));
        lines.add(List.of(types.word(SchoolType.PRIMARY), "да", "у новой школы оставьте пустым"));
        lines.add(List.of(types.word(SchoolType.BASIC), "нет", ""));
        Stream.of(SchoolType.values()).skip(2).forEach(type -> lines.add(List.of(types.word(type), "", "")));
        return lines;
    }
}
