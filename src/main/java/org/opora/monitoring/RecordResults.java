package org.opora.monitoring;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes exam results under their unique key in one batch; results that are already there are replaced. */
@Component
public class RecordResults {

    private static final String UPSERT =
            """
            insert into exam_result (id, municipality_id, school_id, procedure_code, grade, subject_code, school_year, held,
                                     participants, failed, mean, import_id)
            values (:id, :municipality, :school, :procedure, :grade, :subject, :year, :held, :participants, :failed, :mean, :import)
            on conflict (school_id, procedure_code, grade, subject_code, school_year)
            do update set held = excluded.held, participants = excluded.participants, failed = excluded.failed,
                          mean = excluded.mean, import_id = excluded.import_id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    RecordResults(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param importId the table they came in; null for results that were not imported by a person */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID municipalityId, List<ExamResult> results, @Nullable UUID importId) {
        jdbc.batchUpdate(
                UPSERT,
                results.stream()
                        .map(result -> parameters(municipalityId, result, importId))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(UUID municipalityId, ExamResult result, @Nullable UUID importId) {
        return new MapSqlParameterSource()
                .addValue("id", UUID.randomUUID())
                .addValue("municipality", municipalityId)
                .addValue("school", result.schoolId())
                .addValue("procedure", result.procedureCode())
                .addValue("grade", result.grade())
                .addValue("subject", result.subjectCode())
                .addValue("year", result.schoolYear())
                .addValue("held", result.held())
                .addValue("participants", result.participants())
                .addValue("failed", result.failed())
                .addValue("mean", result.mean(), Types.NUMERIC)
                .addValue("import", importId, Types.OTHER);
    }
}
