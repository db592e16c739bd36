package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The director's leave for the school's responsible person: which forms go out without the director. */
@Service
public class StaffForms {

    private final JdbcClient jdbc;
    private final Access access;
    private final Registry registry;
    private final Journal journal;
    private final Clock clock;

    StaffForms(JdbcClient jdbc, Access access, Registry registry, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.registry = registry;
        this.journal = journal;
        this.clock = clock;
    }

    /** A form that directors fill in, by the name of its task. */
    public record Choice(String formId, String name, boolean granted) {}

    /** A school's setting. */
    public record Setting(School school, List<Choice> choices) {}

    boolean isGranted(@Nullable UUID schoolId, @Nullable String formId) {
        return schoolId != null
                && formId != null
                && jdbc.sql("select count(*) from inbox_staff_form where school_id = ? and form_id = ?")
                                .params(schoolId, formId)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** The settings of the viewer's own schools. */
    @Transactional(readOnly = true)
    public List<Setting> settings() {
        access.requireAny(Role.DIRECTOR);
        return registry.schools(access.viewer().schoolIds(Role.DIRECTOR)).values().stream()
                .map(school -> new Setting(school, choices(school.id())))
                .toList();
    }

    /** Replaces the setting of a school. */
    @Transactional
    public void change(UUID schoolId, Set<String> formIds) {
        School school = registry.school(schoolId);
        access.requireSchool(school.municipalityId(), schoolId, Role.DIRECTOR);
        jdbc.sql("delete from inbox_staff_form where school_id = ?")
                .param(schoolId)
                .update();
        choices(schoolId).stream()
                .map(Choice::formId)
                .filter(formIds::contains)
                .forEach(formId -> grant(schoolId, formId));
        journal.record(Journal.entry("inbox.staff-forms")
                .municipality(school.municipalityId())
                .school(schoolId)
                .detail("forms", String.join(", ", formIds)));
    }

    private void grant(UUID schoolId, String formId) {
        jdbc.sql("insert into inbox_staff_form (school_id, form_id, granted_by, granted_at) values (?, ?, ?, ?)")
                .params(schoolId, formId, access.viewer().accountId(), Timestamp.from(clock.instant()))
                .update();
    }

    private List<Choice> choices(UUID schoolId) {
        return jdbc.sql(
                        """
                        select t.form_id, max(t.name) as name, bool_or(s.form_id is not null) as granted
                        from inbox_task t
                        left join inbox_staff_form s on s.school_id = :school and s.form_id = t.form_id
                        where t.role = 'director' and t.form_id is not null
                        group by t.form_id order by 2""")
                .param("school", schoolId)
                .query(Choice.class)
                .list();
    }
}
