package org.opora.monitoring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reference data of exam results: which procedures and which subjects there are. */
@Component
public class ExamCatalogue {

    private final JdbcClient jdbc;

    ExamCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Procedures in the order of their classes. */
    public List<ExamProcedure> procedures() {
        return jdbc.sql("select code, name, min_grade, max_grade from exam_procedure order by position, code")
                .query(ExamProcedure.class)
                .list();
    }

    public List<ExamSubject> subjects() {
        return jdbc.sql("select code, name from exam_subject order by position, code")
                .query(ExamSubject.class)
                .list();
    }
}
