package org.opora.inbox;

import java.util.Objects;
import org.opora.account.Viewer;
import org.opora.document.DocumentGate;
import org.opora.document.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever works on a task about a school as a named person, an expert for one, or for somebody absent in one process, reads
 * that school's files.
 */
@Component
class TaskFileGate implements DocumentGate {

    private final JdbcClient jdbc;

    TaskFileGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean lets(Viewer viewer, StoredFile file) {
        return file.schoolId() != null && (asNamedPerson(viewer, file) || asSubstitute(viewer, file));
    }

    private boolean asSubstitute(Viewer viewer, StoredFile file) {
        if (viewer.standIns().isEmpty()) {
            return false;
        }
        VisibleTasks visible = new VisibleTasks(viewer);
        visible.params().put("fileSchool", Objects.requireNonNull(file.schoolId()));
        return jdbc.sql("select exists ("
                        + visible.union(branch -> "select 1 from inbox_task t where "
                                + "t.school_id = :fileSchool and t.state = 'OPEN' and " + branch.condition())
                        + ")")
                .params(visible.params())
                .query(Boolean.class)
                .single();
    }

    private boolean asNamedPerson(Viewer viewer, StoredFile file) {
        return jdbc.sql("select exists (select 1 from inbox_task where expert_id = ? and state <> 'CANCELLED'"
                        + " and municipality_id = ? and school_id = ?)")
                .params(viewer.accountId(), file.municipalityId(), file.schoolId())
                .query(Boolean.class)
                .single();
    }
}
