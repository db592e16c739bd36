package org.opora.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.account.ScopeDirectory;
import org.opora.account.StandIn;
import org.opora.engine.ModelDeployments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form of a substitution offers: people of the place, its schools, roles and processes to narrow by. */
@Service
public class SubstitutionChoices {

    /** Roles in which a person can be substituted. */
    static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> !StandIn.PERSONAL.contains(role))
            .toList();

    private final NamingPlaces places;
    private final ScopeDirectory directory;
    private final ModelDeployments models;
    private final JdbcClient jdbc;
    private final Clock clock;

    SubstitutionChoices(
            NamingPlaces places, ScopeDirectory directory, ModelDeployments models, JdbcClient jdbc, Clock clock) {
        this.places = places;
        this.directory = directory;
        this.models = models;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person of the place. */
    public record Candidate(UUID id, String name, String post) {}

    /** A place where the person who asks names substitutes. */
    public record PlaceChoice(UUID id, String name) {}

    /**
     * What can be chosen in a place.
     *
     * @param schools empty where the place is one school itself
     * @param processes names by key
     * @param today of the municipality
     */
    public record Choices(
            UUID place,
            List<PlaceChoice> places,
            List<Candidate> people,
            List<ScopeDirectory.Scope> schools,
            List<Role> roles,
            Map<String, String> processes,
            LocalDate today) {}

    /** @param placeId null for the first place */
    @Transactional(readOnly = true)
    public Choices in(@Nullable UUID placeId) {
        NamingPlaces.Place place = places.require(placeId);
        return new Choices(
                place.id(),
                places.all().stream()
                        .map(one -> new PlaceChoice(one.id(), one.name()))
                        .toList(),
                people(place),
                place.schoolId() == null ? directory.schools(place.municipalityId()) : List.of(),
                ROLES,
                models.processNames(),
                today(place.municipalityId()));
    }

    /** Whether the person who asks names anybody anywhere. */
    @Transactional(readOnly = true)
    public boolean any() {
        return !places.all().isEmpty();
    }

    /** The day in the municipality. */
    LocalDate today(UUID municipality) {
        String zone = jdbc.sql("select zone from municipality where id = ?")
                .param(municipality)
                .query(String.class)
                .single();
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    /** Who holds a role in the place today; guests who only review are none of it. */
    List<Candidate> people(NamingPlaces.Place place) {
        return jdbc.sql(
                        """
                        select distinct a.id, a.name, a.post
                        from account a join role_grant g on g.account_id = a.id
                        where a.state = 'ENABLED' and g.role in (:roles) and g.municipality_id = :municipality
                          and (cast(:school as uuid) is null or g.school_id = cast(:school as uuid))
                          and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                        order by a.name, a.id""")
                .param("roles", ROLES.stream().map(Role::name).toList())
                .param("municipality", place.municipalityId())
                .param("school", place.schoolId(), java.sql.Types.OTHER)
                .param("today", today(place.municipalityId()))
                .query(Candidate.class)
                .list();
    }
}
