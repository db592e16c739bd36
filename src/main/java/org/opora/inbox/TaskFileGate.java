package org.opora.inbox;

import org.opora.account.Viewer;
import org.opora.document.DocumentGate;
import org.opora.document.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever works on a task about a school as a named person, an expert for one, reads that school's files. */
@Component
class TaskFileGate implements DocumentGate {

    private final JdbcClient jdbc;

    TaskFileGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean lets(Viewer viewer, StoredFile file) {
        return file.schoolId() != null
                && jdbc.sql("select exists (select 1 from inbox_task where expert_id = ? and state <> 'CANCELLED'"
                                + " and municipality_id = ? and school_id = ?)")
                        .params(viewer.accountId(), file.municipalityId(), file.schoolId())
                        .query(Boolean.class)
                        .single();
    }
}
