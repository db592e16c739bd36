package org.opora.registry;

import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds municipalities and their regions, and corrects them: an administrator's first work in an empty system. */
@Service
@Transactional
public class EditMunicipality {

    private static final int PAGE_SIZE = 25;
    private static final int LONGEST_SLUG = 36;

    private final MunicipalityRepository municipalities;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;

    EditMunicipality(MunicipalityRepository municipalities, Access access, Journal journal, JdbcClient jdbc) {
        this.municipalities = municipalities;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** A municipality as the list shows it, with its region and how many schools it has. */
    public record Line(UUID id, String region, String name, String slug, String zone, int schools) {}

    /** The municipalities by region and name, a page at a time. */
    @Transactional(readOnly = true)
    public Page<Line> list(int pageNumber) {
        access.requireAny(Role.ADMIN);
        PageRequest page = PageRequest.of(Math.max(pageNumber, 0), PAGE_SIZE);
        List<Line> lines = jdbc.sql(
                        """
                        select m.id, r.name region, m.name, m.slug, m.zone,
                               (select count(*) from school s where s.municipality_id = m.id and s.archived_on is null) schools
                        from municipality m join region r on r.id = m.region_id order by r.name, m.name, m.id
                        limit ? offset ?""")
                .params(page.getPageSize(), page.getOffset())
                .query(Line.class)
                .list();
        return new PageImpl<>(lines, page, municipalities.count());
    }

    /** Only administrators add municipalities; for others there is no such page. */
    @Transactional(readOnly = true)
    public void requireMayCreate() {
        access.requireAny(Role.ADMIN);
    }

    /** The municipality as its page shows it. */
    @Transactional(readOnly = true)
    public Municipality open(UUID id) {
        access.requireAny(Role.ADMIN);
        return municipalities.findById(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Adds a municipality; its Latin name in keys follows from the short name and never changes.
     *
     * @param regionCode number of the region; an unknown one is added under the name given
     * @return id of the new municipality
     */
    public UUID create(String regionCode, String regionName, MunicipalityDetails details) {
        access.requireAny(Role.ADMIN);
        String wanted = SlugOf.name(details.shortName());
        String slug = SlugOf.free(
                wanted.substring(0, Math.min(LONGEST_SLUG, wanted.length())),
                taken -> municipalities.findBySlug(taken).isPresent());
        Municipality municipality = new Municipality(
                UUID.randomUUID(),
                region(regionCode, regionName),
                slug,
                details.name(),
                details.shortName(),
                details.zone());
        municipalities.saveAndFlush(municipality);
        record("registry.municipality-created", municipality);
        return municipality.id();
    }

    /** Corrects a municipality; dates already set stay as they are. */
    public void change(UUID id, MunicipalityDetails details) {
        Municipality municipality = open(id);
        municipality.change(details);
        record("registry.municipality-changed", municipality);
    }

    private UUID region(String code, String name) {
        jdbc.sql("insert into region (id, code, name) values (?, ?, ?) on conflict (code) do nothing")
                .params(UUID.randomUUID(), code, name)
                .update();
        return jdbc.sql("select id from region where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private void record(String action, Municipality municipality) {
        journal.record(Journal.entry(action)
                .municipality(municipality.id())
                .subject("municipality", municipality.id())
                .detail("name", municipality.name()));
    }
}
