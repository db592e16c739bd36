package org.opora.monitoring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reference data of exam results: which procedures and which subjects there are, and how the indices are weighed. */
@Component
public class ExamCatalogue {

    private final JdbcClient jdbc;

    ExamCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that ever had results, in the order of their classes. */
    public List<ExamProcedure> procedures() {
        return jdbc.sql("select code, name, min_grade, max_grade, in_use from exam_procedure order by position, code")
                .query(ExamProcedure.class)
                .list();
    }

    /** All that ever had results. */
    public List<ExamSubject> subjects() {
        return jdbc.sql("select code, name, in_use from exam_subject order by position, code")
                .query(ExamSubject.class)
                .list();
    }

    /** Those that new results may name. */
    public List<ExamProcedure> heldProcedures() {
        return procedures().stream().filter(ExamProcedure::inUse).toList();
    }

    /** Those that new results may name. */
    public List<ExamSubject> heldSubjects() {
        return subjects().stream().filter(ExamSubject::inUse).toList();
    }

    /** What each component counts for in its index. */
    public List<IndexComponent> components() {
        return jdbc.sql("select index_kind as kind, component, weight from index_component"
                        + " order by index_kind desc, component")
                .query(IndexComponent.class)
                .list();
    }
}
