package org.opora.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and posts of people, and who holds a role today. Other records keep ids of accounts and ask here for names. */
@Component
public class People {

    private static final String CURRENT =
            """
             from account a join role_grant g on g.account_id = a.id
             where a.state = 'ENABLED' and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Today today;

    People(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The person of an account, disabled or not; empty when there is none. */
    public Optional<Person> find(UUID accountId) {
        return jdbc.sql("select id, name, post from account where id = ?")
                .param(accountId)
                .query(Person.class)
                .optional();
    }

    /** The name of an account's person; a dash when the account is unknown, so that a page never breaks on a name. */
    public String nameOf(UUID accountId) {
        return find(accountId).map(Person::name).orElse("—");
    }

    /** The names of many accounts at once; unknown accounts are left out. */
    public Map<UUID, String> names(Collection<UUID> accountIds) {
        Map<UUID, String> names = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.sql("select id, name, post from account where id in (:ids)")
                    .param("ids", accountIds)
                    .query(Person.class)
                    .list()
                    .forEach(person -> names.put(person.id(), person.name()));
        }
        return names;
    }

    /** Who holds the role in the municipality today, for all of it or for one of its schools, by name. */
    public List<Person> holders(Role role, UUID municipalityId) {
        return jdbc.sql("select distinct a.id, a.name, a.post " + CURRENT
                        + " and g.role = :role and g.municipality_id = :municipality order by a.name, a.id")
                .param("today", today.sql())
                .param("role", role.name())
                .param("municipality", municipalityId)
                .query(Person.class)
                .list();
    }

    /** Whether the person holds the role in the municipality today only for somebody else («И.о.»). */
    public boolean isActing(UUID accountId, Role role, UUID municipalityId) {
        return jdbc.sql("select coalesce(bool_and(g.acting), false) " + CURRENT
                        + " and g.role = :role and g.municipality_id = :municipality and a.id = :account")
                .param("today", today.sql())
                .param("role", role.name())
                .param("municipality", municipalityId)
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    /** Who holds a school role (director, staff) in the school today, by name. */
    public List<Person> holdersForSchool(Role role, UUID schoolId) {
        return jdbc.sql("select distinct a.id, a.name, a.post " + CURRENT
                        + " and g.role = :role and g.school_id = :school order by a.name, a.id")
                .param("today", today.sql())
                .param("role", role.name())
                .param("school", schoolId)
                .query(Person.class)
                .list();
    }

    /** All experts, of any municipality: a guest may be asked for one review. */
    public List<Person> experts() {
        return jdbc.sql("select distinct a.id, a.name, a.post " + CURRENT
                        + " and g.role = 'EXPERT' order by a.name, a.id")
                .param("today", today.sql())
                .query(Person.class)
                .list();
    }

    /**
     * The schools to which a person belongs today by any role, an absent colleague's included: what a conflict of interest
     * is judged by.
     */
    public Set<UUID> schoolIdsOf(UUID accountId) {
        return Set.copyOf(jdbc.sql("select distinct g.school_id " + CURRENT
                        + " and g.school_id is not null and (a.id = :account or"
                        + " a.id in (select s.absent_id from substitution s where s.substitute_id = :account"
                        + " and :today between s.valid_from and s.valid_to))")
                .param("today", today.sql())
                .param("account", accountId)
                .query(UUID.class)
                .list());
    }
}
