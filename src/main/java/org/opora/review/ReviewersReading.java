package org.opora.review;

import java.util.UUID;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.document.DocumentGate;
import org.opora.document.StoredFile;
import org.opora.programme.ReviewAssignments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert reads the programme that is theirs to review, and the files of that school, and nothing else. */
@Service
class ReviewersReading implements ReviewAssignments, DocumentGate {

    private static final String MINE =
            """
            select exists (select 1 from review_assignment a join review r on r.id = a.review_id
                           where a.expert_id = :me and a.state in ('NAMED', 'DECLARED', 'REPORTED') and %s = :what)
            """;

    private final JdbcClient jdbc;

    ReviewersReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(UUID accountId, UUID programmeId) {
        return asked("r.programme_id", accountId, programmeId);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean lets(Viewer viewer, StoredFile file) {
        UUID school = file.schoolId();
        return school != null && viewer.has(Role.EXPERT) && asked("r.school_id", viewer.accountId(), school);
    }

    private boolean asked(String column, UUID me, UUID what) {
        return jdbc.sql(MINE.formatted(column))
                .param("me", me)
                .param("what", what)
                .query(Boolean.class)
                .single();
    }
}
