package org.opora.substitution;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names who does whose work from a day to a day by a document. A substitute is not substituted at the same time: work is
 * never handed on a second time, in neither order of naming.
 */
@Service
public class NameSubstitute {

    private static final int LONGEST_DAYS = 366;

    private final NamingPlaces places;
    private final SubstitutionChoices choices;
    private final Access access;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    NameSubstitute(
            NamingPlaces places,
            SubstitutionChoices choices,
            Access access,
            Journal journal,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.places = places;
        this.choices = choices;
        this.access = access;
        this.journal = journal;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param place municipality, or the own school of a director
     * @param role only work in this role; null for all
     * @param processKey only tasks of this process; null for all
     * @param schoolId only work about this school; null for all
     * @param basis order or other document
     */
    public record Command(
            UUID place,
            UUID absent,
            UUID substitute,
            @Nullable Role role,
            @Nullable String processKey,
            @Nullable UUID schoolId,
            LocalDate from,
            LocalDate to,
            String basis) {}

    /** Gives the id of the substitution. */
    @Transactional
    public UUID name(Command command) {
        NamingPlaces.Place place = places.require(command.place());
        requirePeople(command, place);
        requirePeriod(command, choices.today(place.municipalityId()));
        UUID school = place.schoolId() != null ? place.schoolId() : command.schoolId();
        requireScope(command, place, school);
        requireNoChain(command);
        requireNew(command, place, school);
        UUID id = UUID.randomUUID();
        insert(id, command, place, school);
        journal.record(Journal.entry("substitution.named")
                .municipality(place.municipalityId())
                .school(school)
                .subject("account", command.absent())
                .detail("substitute", command.substitute())
                .detail("from", command.from())
                .detail("to", command.to())
                .detail("role", command.role())
                .detail("process", command.processKey())
                .detail("basis", command.basis().strip()));
        events.publishEvent(new SubstituteNamed(id, command.substitute()));
        return id;
    }

    private void requirePeople(Command command, NamingPlaces.Place place) {
        List<UUID> known = choices.people(place).stream()
                .map(SubstitutionChoices.Candidate::id)
                .toList();
        if (!known.contains(command.absent()) || !known.contains(command.substitute())) {
            throw new NotFoundException();
        }
        if (command.absent().equals(command.substitute())) {
            throw new FieldRefusal("substitute", "substitution.same-person");
        }
        if (command.substitute().equals(access.viewer().accountId())) {
            throw new FieldRefusal("substitute", "substitution.not-oneself");
        }
        // of two namings at once the second sees what the first did, so that they make no chain together
        jdbc.sql("select id from account where id in (:both) order by id for update")
                .param("both", List.of(command.absent(), command.substitute()))
                .query(UUID.class)
                .list();
    }

    private static void requirePeriod(Command command, LocalDate today) {
        if (command.to().isBefore(command.from())) {
            throw new FieldRefusal("to", "substitution.period-reversed");
        }
        if (command.to().isBefore(today)) {
            throw new FieldRefusal("to", "substitution.over");
        }
        if (ChronoUnit.DAYS.between(command.from(), command.to()) >= LONGEST_DAYS) {
            throw new FieldRefusal("to", "substitution.too-long");
        }
    }

    /** There has to be something to do for the absent person in what is chosen. */
    private void requireScope(Command command, NamingPlaces.Place place, @Nullable UUID school) {
        Role only = command.role();
        List<String> roles = Stream.of(only == null ? SubstitutionChoices.ROLES : List.of(only))
                .flatMap(List::stream)
                .filter(SubstitutionChoices.ROLES::contains)
                .map(Role::name)
                .toList();
        boolean any = !roles.isEmpty()
                && jdbc.sql(
                                """
                                select exists (select 1 from role_grant g where g.account_id = :absent and g.role in (:roles)
                                  and g.municipality_id = :municipality and g.on_behalf_of is null
                                  and (cast(:school as uuid) is null or g.school_id is null or g.school_id = cast(:school as uuid))
                                  and g.valid_from <= :to and (g.valid_to is null or g.valid_to >= :from))""")
                        .param("absent", command.absent())
                        .param("roles", roles)
                        .param("municipality", place.municipalityId())
                        .param("school", school, Types.OTHER)
                        .param("from", command.from())
                        .param("to", command.to())
                        .query(Boolean.class)
                        .single();
        if (!any) {
            throw new OporaException("substitution.nothing");
        }
        SubstitutionChoices.Choices offered = choices.in(place.id());
        boolean knownSchool = school == null
                || school.equals(place.schoolId())
                || offered.schools().stream().anyMatch(one -> one.id().equals(school));
        boolean knownProcess =
                command.processKey() == null || offered.processes().containsKey(command.processKey());
        if (!knownSchool || !knownProcess) {
            throw new NotFoundException();
        }
    }

    private void requireNoChain(Command command) {
        String other = other("absent_id", "substitute_id", command.substitute(), command);
        if (other != null) {
            throw new FieldRefusal("substitute", "substitution.substitute-absent", other);
        }
        other = other("substitute_id", "absent_id", command.absent(), command);
        if (other != null) {
            throw new FieldRefusal("absent", "substitution.absent-substitutes", other);
        }
    }

    private @Nullable String other(String column, String named, UUID person, Command command) {
        return jdbc.sql(
                        "select a.name from substitution s join account a on a.id = s." + named + " where s." + column
                                + " = :person and s.valid_from <= :to and s.valid_to >= :from and s.valid_to >= s.valid_from limit 1")
                .param("person", person)
                .param("from", command.from())
                .param("to", command.to())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void requireNew(Command command, NamingPlaces.Place place, @Nullable UUID school) {
        boolean known = bound(
                        """
                        select exists (select 1 from substitution s where s.absent_id = :absent and s.substitute_id = :substitute
                          and s.municipality_id = :municipality and s.role is not distinct from :role
                          and s.process_key is not distinct from :process and s.school_id is not distinct from cast(:school as uuid)
                          and s.valid_from <= :to and s.valid_to >= :from and s.valid_to >= s.valid_from)""",
                        command,
                        place,
                        school)
                .query(Boolean.class)
                .single();
        if (known) {
            throw new OporaException("substitution.exists");
        }
    }

    private void insert(UUID id, Command command, NamingPlaces.Place place, @Nullable UUID school) {
        bound(
                        """
                        insert into substitution (id, absent_id, substitute_id, municipality_id, school_id, role, process_key,
                                                  valid_from, valid_to, basis, named_by, named_at)
                        values (:id, :absent, :substitute, :municipality, cast(:school as uuid), :role, :process, :from, :to,
                                :basis, :by, :at)""",
                        command,
                        place,
                        school)
                .param("id", id)
                .param("basis", command.basis().strip())
                .param("by", access.viewer().accountId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec bound(
            String sql, Command command, NamingPlaces.Place place, @Nullable UUID school) {
        Role role = command.role();
        return jdbc.sql(sql)
                .param("absent", command.absent())
                .param("substitute", command.substitute())
                .param("municipality", place.municipalityId())
                .param("school", school, Types.OTHER)
                .param("role", role == null ? null : role.name(), Types.VARCHAR)
                .param("process", command.processKey(), Types.VARCHAR)
                .param("from", command.from())
                .param("to", command.to());
    }
}
