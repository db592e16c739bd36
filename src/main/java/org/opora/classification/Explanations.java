package org.opora.classification;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FiredRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps and reads why a school has its category: inputs, fired rules and the numbers behind them. */
@Component
class Explanations {

    private final JdbcClient jdbc;

    Explanations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID classificationId, Verdict verdict, List<Finding> findings) {
        for (String table : List.of("classification_input", "classification_rule", "classification_finding")) {
            jdbc.sql("delete from " + table + " where classification_id = ?")
                    .param(classificationId)
                    .update();
        }
        int position = 0;
        for (Map.Entry<String, @Nullable BigDecimal> input : verdict.inputs().entrySet()) {
            jdbc.sql(
                            "insert into classification_input (classification_id, position, name, value) values (:id, :at, :name, :value)")
                    .param("id", classificationId)
                    .param("at", position++)
                    .param("name", input.getKey())
                    .param("value", input.getValue(), Types.NUMERIC)
                    .update();
        }
        for (int rule = 0; rule < verdict.rules().size(); rule++) {
            insert(classificationId, rule, verdict.rules().get(rule));
        }
        for (int finding = 0; finding < findings.size(); finding++) {
            insert(classificationId, finding, findings.get(finding));
        }
    }

    Explanation of(UUID classificationId) {
        return new Explanation(
                jdbc.sql(
                                "select rule_id as id, annotation from classification_rule where classification_id = ? order by position")
                        .param(classificationId)
                        .query(FiredRule.class)
                        .list(),
                jdbc.sql("select name, value from classification_input where classification_id = ? order by position")
                        .param(classificationId)
                        .query(Explanation.Input.class)
                        .list(),
                jdbc.sql(
                                """
                                select p.name as procedure, f.grade, s.name as subject, f.participants, f.failed, f.percent, f.pooled,
                                       f.verdict, f.repeated
                                from classification_finding f join exam_procedure p on p.code = f.procedure_code
                                join exam_subject s on s.code = f.subject_code
                                where f.classification_id = ? order by f.position
                                """)
                        .param(classificationId)
                        .query(Explanation.Line.class)
                        .list());
    }

    private void insert(UUID id, int position, FiredRule rule) {
        jdbc.sql(
                        "insert into classification_rule (classification_id, position, rule_id, annotation) values (?, ?, ?, ?)")
                .params(id, position, rule.id(), rule.annotation())
                .update();
    }

    private void insert(UUID id, int position, Finding finding) {
        jdbc.sql(
                        """
                        insert into classification_finding (classification_id, position, procedure_code, grade, subject_code,
                                                            participants, failed, percent, pooled, verdict, repeated)
                        values (:id, :at, :procedure, :grade, :subject, :participants, :failed, :percent, :pooled, :verdict, :repeated)
                        """)
                .param("id", id)
                .param("at", position)
                .param("procedure", finding.procedureCode())
                .param("grade", finding.grade())
                .param("subject", finding.subjectCode())
                .param("participants", finding.participants())
                .param("failed", finding.failed())
                .param("percent", finding.percent(), Types.NUMERIC)
                .param("pooled", finding.pooled())
                .param("verdict", finding.weight().name())
                .param("repeated", finding.repeated())
                .update();
    }
}
