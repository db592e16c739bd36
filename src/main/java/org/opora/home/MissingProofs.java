package org.opora.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.home.SchoolHome.MissingProof;
import org.opora.implementation.Implementations;
import org.opora.implementation.MeasureProgress;
import org.opora.implementation.PlannedMeasure;
import org.opora.implementation.Undertakings;
import org.opora.programme.ProgrammeStatus;
import org.opora.programme.ProgrammeView;
import org.opora.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a school has to prove and has not: files that open tasks demand, and measures whose day has come. */
@Component
class MissingProofs {

    private static final int MOST = 12;
    private static final String REQUIRED_FILE = "$.** ? (@.type == \"filepicker\" && @.validate.required == true)";

    private final Programmes programmes;
    private final Undertakings undertakings;
    private final Implementations implementations;
    private final JdbcClient jdbc;

    MissingProofs(Programmes programmes, Undertakings undertakings, Implementations implementations, JdbcClient jdbc) {
        this.programmes = programmes;
        this.undertakings = undertakings;
        this.implementations = implementations;
        this.jdbc = jdbc;
    }

    /**
     * What the year asks for.
     *
     * @param withOutside whether tasks of no year stand among those of this one
     * @param caseId null for a school that is not supported
     */
    List<MissingProof> of(UUID school, UUID cycle, boolean withOutside, @Nullable UUID caseId, LocalDate today) {
        List<MissingProof> missing = new ArrayList<>(filesOfTasks(school, cycle, withOutside));
        if (caseId != null) {
            missing.addAll(measures(caseId, today));
        }
        missing.sort(Comparator.comparing(MissingProof::due));
        return missing.stream().limit(MOST).toList();
    }

    private List<MissingProof> filesOfTasks(UUID school, UUID cycle, boolean withOutside) {
        return jdbc.sql(
                        """
                        select t.id, t.name, t.due_day from inbox_task t
                        join lateral (select f.json from form_schema f where f.form_id = t.form_id and f.sha256 = t.form_hash
                                      order by f.version desc limit 1) f on true
                        where t.school_id = :school and t.role = 'director' and t.state = 'OPEN' and t.due_day is not null
                          and (t.cycle_id = :cycle or t.cycle_id is null and :outside)
                          and jsonb_path_exists(cast(f.json as jsonb), cast(:required as jsonpath))
                          and not exists (select 1 from document_link l where l.subject_type = 'task' and l.subject_id = t.id)
                        order by t.due_day limit :most
                        """)
                .param("school", school)
                .param("cycle", cycle)
                .param("outside", withOutside)
                .param("required", REQUIRED_FILE)
                .param("most", MOST)
                .query((row, number) -> new MissingProof(
                        row.getString("name"),
                        null,
                        row.getObject("due_day", LocalDate.class),
                        "/inbox/" + row.getString("id")))
                .list();
    }

    private List<MissingProof> measures(UUID caseId, LocalDate today) {
        UUID programme = programmes
                .ofCase(caseId)
                .filter(view -> view.status() == ProgrammeStatus.APPROVED)
                .map(ProgrammeView::id)
                .orElse(null);
        Map<UUID, MeasureProgress> told = implementations.reportsOf(caseId).stream()
                .limit(1)
                .flatMap(report -> report.measures().stream())
                .collect(Collectors.toMap(MeasureProgress::rowId, Function.identity(), (a, b) -> a));
        return undertakings.of(caseId, programme).measures().stream()
                .filter(measure -> measure.proof() != null && !measure.due().isAfter(today))
                .filter(measure -> !proved(told.get(measure.rowId())))
                .map(measure -> missing(measure, caseId))
                .toList();
    }

    private static boolean proved(@Nullable MeasureProgress progress) {
        return progress != null && progress.proof() != null && !progress.proof().isBlank();
    }

    private static MissingProof missing(PlannedMeasure measure, UUID caseId) {
        return new MissingProof(measure.text(), measure.proof(), measure.due(), "/implementation/" + caseId);
    }
}
