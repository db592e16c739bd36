package org.opora.programme;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school's answers to the remarks of both expertises. */
@Component
public class RemarkAnswers {

    private final JdbcClient jdbc;

    RemarkAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer together with the remark as it was when it was answered. */
    public record Answered(UUID remarkId, String source, String remark, boolean taken, String why) {}

    /** In the order in which the remarks were shown. */
    public List<Answered> of(UUID programmeId) {
        return jdbc.sql(
                        "select remark_id, source, remark, taken, why from remark_answer where programme_id = ? order by place")
                .param(programmeId)
                .query(Answered.class)
                .list();
    }
}
