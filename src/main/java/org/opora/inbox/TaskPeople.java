package org.opora.inbox;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.account.Person;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.journal.JournalEntry;
import org.opora.registry.LocalToday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is around a task: whether the person who asks may see it, who else does, whom its holder may ask. */
@Service
public class TaskPeople {

    private static final List<Role> SCHOOL = List.of(Role.DIRECTOR, Role.STAFF);
    private static final List<Role> AUTHORITY = List.of(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST);

    private static final String HOLDING =
            """
            from account a join role_grant g on g.account_id = a.id
            where a.state = 'ENABLED' and g.municipality_id = :municipality
              and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
            """;

    private static final String IN_SCHOOL = " and g.role in (:school_roles) and g.school_id = cast(:school as uuid)";

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskWords words;
    private final LocalToday today;
    private final JdbcClient jdbc;

    TaskPeople(InboxTasks tasks, TaskAccess access, TaskWords words, LocalToday today, JdbcClient jdbc) {
        this.tasks = tasks;
        this.access = access;
        this.words = words;
        this.today = today;
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException when the person who asks may not see it, as when there is none */
    @Transactional(readOnly = true)
    public InboxTask visible(String taskId) {
        return access.visible(tasks.find(taskId));
    }

    /** The task whoever asks: for those whom its holder has asked about it. */
    @Transactional(readOnly = true)
    public Optional<InboxTask> find(String taskId) {
        return tasks.find(taskId);
    }

    /** Whether this person sees the task. */
    public boolean sees(Viewer viewer, InboxTask task) {
        return access.sees(viewer, task);
    }

    /** Whether this person has the task in work, be it for somebody absent. */
    public boolean holds(Viewer viewer, InboxTask task) {
        return access.holds(viewer, task);
    }

    /** A line of the journal about the task, saying for whom the person acts. */
    public JournalEntry entry(String action, InboxTask task) {
        return words.entry(action, task);
    }

    /** Everybody who sees the task today, whoever stands in for one of them included, by name. */
    @Transactional(readOnly = true)
    public List<Person> readers(InboxTask task) {
        if (task.expertId() != null) {
            return jdbc.sql("select id, name, post from account where id = ?")
                    .param(task.expertId())
                    .query(Person.class)
                    .list();
        }
        Role role = Role.ofGroup(String.valueOf(task.role())).orElseThrow();
        boolean ofSchool = role.reach() == Role.Reach.SCHOOL;
        return jdbc.sql("with r as (select distinct a.id " + HOLDING
                        + (ofSchool ? IN_SCHOOL : " and g.role in (:roles)")
                        + ") select id, name, post from account where state = 'ENABLED' and id in (select id from r"
                        + " union select s.substitute_id from r join substitution s on s.absent_id = r.id"
                        + " where s.municipality_id = :municipality and :today between s.valid_from and s.valid_to"
                        + " and (s.role is null or s.role in (:roles)) and (s.process_key is null or s.process_key = :process)"
                        + " and (s.school_id is null or s.school_id = cast(:school as uuid))) order by name, id")
                .param("municipality", task.municipalityId())
                .param("today", today.in(task.municipalityId()))
                .param("roles", ofSchool ? names(SCHOOL) : List.of(role.name()))
                .param("school_roles", names(SCHOOL))
                .param("school", task.schoolId(), Types.OTHER)
                .param("process", task.processKey())
                .query(Person.class)
                .list();
    }

    /** Whom its holder may ask about it: people of the authority, and of the school where it is about one, by name. */
    @Transactional(readOnly = true)
    public List<Person> colleagues(InboxTask task, UUID asker) {
        return jdbc.sql("select distinct a.id, a.name, a.post " + HOLDING
                        + " and a.id <> :asker and (g.role in (:roles) or (true" + IN_SCHOOL
                        + ")) order by a.name, a.id")
                .param("municipality", task.municipalityId())
                .param("today", today.in(task.municipalityId()))
                .param("asker", asker)
                .param("roles", names(AUTHORITY))
                .param("school_roles", names(SCHOOL))
                .param("school", task.schoolId(), Types.OTHER)
                .query(Person.class)
                .list();
    }

    /** Who answers today what the asker asks somebody absent about the task. */
    @Transactional(readOnly = true)
    public List<UUID> substitutes(UUID asker, UUID absent, InboxTask task) {
        return jdbc
                .sql(
                        """
                        select distinct s.substitute_id from substitution s
                        where s.absent_id = :absent and s.municipality_id = :municipality
                          and :today between s.valid_from and s.valid_to""")
                .param("absent", absent)
                .param("municipality", task.municipalityId())
                .param("today", today.in(task.municipalityId()))
                .query(UUID.class)
                .list()
                .stream()
                .filter(substitute -> access.viewerOf(substitute)
                        .flatMap(viewer -> AskedOf.standIn(viewer, asker, absent, task))
                        .isPresent())
                .toList();
    }

    private static List<String> names(List<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }
}
