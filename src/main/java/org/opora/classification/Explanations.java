package org.opora.classification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FiredRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps and reads why a school has its category: inputs, fired rules and the numbers behind them. */
@Component
class Explanations {

    private static final String FINDINGS =
            """
            select f.classification_id, p.name as procedure, f.grade, s.name as subject, f.participants, f.failed, f.percent,
                   f.pooled, f.verdict, f.repeated
            from classification_finding f join exam_procedure p on p.code = f.procedure_code
            join exam_subject s on s.code = f.subject_code
            where f.classification_id in (:ids) order by f.position
            """;

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

    /** The explanations of a page of the list, four reads for all of them. */
    Map<UUID, Explanation> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<FiredRule>> rules = read(
                "select classification_id, rule_id, annotation from classification_rule where classification_id in (:ids)"
                        + " order by position",
                ids,
                row -> new FiredRule(row.getString("rule_id"), row.getString("annotation")));
        Map<UUID, List<Explanation.Input>> inputs = read(
                "select classification_id, name, value from classification_input where classification_id in (:ids)"
                        + " order by position",
                ids,
                row -> new Explanation.Input(row.getString("name"), row.getBigDecimal("value")));
        Map<UUID, List<Explanation.Line>> numbers = read(FINDINGS, ids, Explanations::line);
        Map<UUID, List<Integer>> versions = read(
                "select id as classification_id, definition_version from classification"
                        + " where id in (:ids) and definition_version is not null",
                ids,
                row -> row.getInt("definition_version"));
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Explanation(
                                rules.getOrDefault(id, List.of()),
                                inputs.getOrDefault(id, List.of()),
                                numbers.getOrDefault(id, List.of()),
                                versions.containsKey(id) ? versions.get(id).get(0) : null)));
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> read(String sql, Collection<UUID> ids, Read<T> line) {
        Map<UUID, List<T>> lines = new HashMap<>();
        jdbc.sql(sql).param("ids", ids).query(row -> {
            lines.computeIfAbsent(row.getObject("classification_id", UUID.class), id -> new ArrayList<>())
                    .add(line.of(row));
        });
        return lines;
    }

    private static Explanation.Line line(ResultSet row) throws SQLException {
        return new Explanation.Line(
                row.getString("procedure"),
                row.getInt("grade"),
                row.getString("subject"),
                row.getInt("participants"),
                row.getInt("failed"),
                row.getBigDecimal("percent"),
                row.getBoolean("pooled"),
                row.getString("verdict"),
                row.getBoolean("repeated"));
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
