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
    private final SchoolWords words;
    private final Access access;

    SchoolTemplate(SchoolRepository schools, SchoolWords words, Access access) {
        this.schools = schools;
        this.words = words;
        this.access = access;
    }

    /** The workbook as XLSX. */
    @Transactional(readOnly = true)
    public byte[] workbook(UUID municipalityId) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR, Role.ADMIN);
        KnownSchools known = new KnownSchools(schools.findByMunicipalityIdOrderByShortName(municipalityId));
        return Workbook.of(
                new Workbook.Sheet(
                        words.table().say("registry.table.sheet"),
                        lines(municipalityId, new SchoolDifferences(known, words))),
                new Workbook.Sheet(words.table().say("table.allowed"), allowed()));
    }

    private List<List<?>> lines(UUID municipalityId, SchoolDifferences cells) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(SchoolColumn.values()).map(words.table()::title).toList());
        schools.findByMunicipalityIdAndArchivedOnIsNullOrderByShortName(municipalityId)
                .forEach(school -> lines.add(
                        List.copyOf(cells.cells(school.slug(), school.details()).values())));
        return lines;
    }

    private List<List<?>> allowed() {
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(SchoolColumn.TYPE, SchoolColumn.RURAL, SchoolColumn.CODE)
                .map(words.table()::title)
                .toList());
        lines.add(List.of(
                words.word(SchoolType.PRIMARY), words.word(true), words.table().say("registry.table.code-of-new")));
        lines.add(List.of(words.word(SchoolType.BASIC), words.word(false), ""));
        Stream.of(SchoolType.values()).skip(2).forEach(type -> lines.add(List.of(words.word(type), "", "")));
        return lines;
    }
}
