package org.opora.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes and archives a school of the register. The coordinator of the municipality and the admin may. */
@Service
@Transactional
public class EditSchool {

    private final SchoolRepository schools;
    private final MunicipalityRepository municipalities;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    EditSchool(
            SchoolRepository schools,
            MunicipalityRepository municipalities,
            Access access,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.schools = schools;
        this.municipalities = municipalities;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The school as its edit page shows it. */
    @Transactional(readOnly = true)
    public School open(UUID id) {
        School school = schools.findById(id).orElseThrow(NotFoundException::new);
        access.requireMunicipality(school.municipalityId(), Role.COORDINATOR, Role.ADMIN);
        return school;
    }

    /** @return id of the new school */
    public UUID create(UUID municipalityId, SchoolDetails details) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR, Role.ADMIN);
        Municipality municipality = municipalities.findById(municipalityId).orElseThrow(NotFoundException::new);
        requireHead(municipalityId, details);
        School school = new School(
                UUID.randomUUID(), municipality.id(), freeSlug(municipalityId, details.shortName()), details);
        schools.save(school);
        journal.record(Journal.entry("registry.school-created")
                .municipality(municipalityId)
                .school(school.id())
                .detail("name", details.shortName()));
        return school.id();
    }

    /** Takes over new details; a changed name or type leaves the former one in the history with today's date. */
    public void change(UUID id, SchoolDetails details) {
        School school = open(id);
        requireHead(school.municipalityId(), details);
        keepFormer(school, details);
        school.change(details);
        journal.record(Journal.entry("registry.school-changed")
                .municipality(school.municipalityId())
                .school(id)
                .detail("name", details.shortName()));
    }

    /** Takes the school out of everything new; what it has done stays. Refuses while it takes part in a running year or has open tasks. */
    public void archive(UUID id) {
        School school = open(id);
        requireOutsideEveryYear(school);
        long open = jdbc.sql("select count(*) from inbox_task where school_id = ? and state = 'OPEN'")
                .param(id)
                .query(Long.class)
                .single();
        if (open > 0) {
            throw new OporaException("registry.school-has-open-tasks", school.shortName(), open);
        }
        school.archive(today());
        journal.record(Journal.entry("registry.school-archived")
                .municipality(school.municipalityId())
                .school(id));
    }

    /** A school that waits for a date has no task at the moment, but its work goes on. */
    private void requireOutsideEveryYear(School school) {
        jdbc.sql(
                        """
                        select c.year from cycle c
                        where c.status = 'RUNNING'
                          and (exists (select 1 from support_case s
                                       where s.cycle_id = c.id and s.school_id = :school and s.status = 'OPEN')
                               or exists (select 1 from school_prevention p
                                          where p.cycle_id = c.id and p.school_id = :school and p.state = 'OPEN'))
                        order by c.year limit 1
                        """)
                .param("school", school.id())
                .query(Integer.class)
                .optional()
                .ifPresent(year -> {
                    throw new OporaException("registry.school-in-year", school.shortName(), Integer.toString(year));
                });
    }

    /** Brings an archived school back. */
    public void restore(UUID id) {
        School school = open(id);
        school.restore();
        journal.record(Journal.entry("registry.school-restored")
                .municipality(school.municipalityId())
                .school(id));
    }

    private void keepFormer(School school, SchoolDetails next) {
        SchoolDetails former = school.details();
        if (former.name().equals(next.name())
                && former.shortName().equals(next.shortName())
                && former.type() == next.type()) {
            return;
        }
        jdbc.sql("insert into school_history (school_id, changed_on, name, short_name, type) values (?, ?, ?, ?, ?)")
                .params(
                        school.id(),
                        today(),
                        former.name(),
                        former.shortName(),
                        former.type().name())
                .update();
    }

    private String freeSlug(UUID municipalityId, String name) {
        return SlugOf.free(name, slug -> schools.existsByMunicipalityIdAndSlug(municipalityId, slug));
    }

    /** A branch answers through a school of its municipality that is no branch itself; no other school has one. */
    private void requireHead(UUID municipalityId, SchoolDetails details) {
        UUID head = details.headSchoolId();
        if (details.type() == SchoolType.BRANCH) {
            boolean fits = head != null
                    && schools.findById(head)
                            .filter(school -> school.municipalityId().equals(municipalityId)
                                    && school.type() != SchoolType.BRANCH
                                    && !school.archived())
                            .isPresent();
            if (!fits) {
                throw new OporaException("registry.head-missing");
            }
        } else if (head != null) {
            throw new OporaException("registry.head-of-branch-only");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
