package org.opora.roadmap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.SchoolGroup;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The plans of five orders, as data in {@code demo/roadmaps}. */
@Component
public class BundledPlans {

    private static final List<String> NAMES = List.of("rybinsk", "ocher", "neftekumsk", "olenegorsk", "karabash");

    private final List<BundledPlan> plans = new ArrayList<>();

    BundledPlans(ObjectMapper json) throws IOException {
        for (String name : NAMES) {
            plans.add(plan(
                    json.readTree(new ClassPathResource("demo/roadmaps/" + name + ".json").getContentAsByteArray())));
        }
    }

    public List<BundledPlan> all() {
        return List.copyOf(plans);
    }

    /** @throws NotFoundException when there is none of that name */
    public BundledPlan byName(String name) {
        return plans.stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static BundledPlan plan(JsonNode file) {
        List<PlanRow> rows = new ArrayList<>();
        file.path("rows").forEach(row -> rows.add(row(row)));
        List<PlanColumn> columns = new ArrayList<>();
        file.path("columns").forEach(name -> columns.add(PlanColumn.valueOf(name.asText())));
        return new BundledPlan(
                file.path("name").asText(),
                file.path("title").asText(),
                LocalDate.parse(file.path("start").asText()),
                LocalDate.parse(file.path("end").asText()),
                file.path("controller").asText(),
                file.path("orderNumber").asText(),
                LocalDate.parse(file.path("orderDate").asText()),
                columns,
                rows);
    }

    private static PlanRow row(JsonNode row) {
        List<RowExecutor> executors = new ArrayList<>();
        row.path("executors").forEach(name -> executors.add(new RowExecutor(name.asText(), null)));
        List<RowResult> results = new ArrayList<>();
        row.path("results").forEach(result -> results.add(result(result)));
        Set<SchoolGroup> scope = new LinkedHashSet<>();
        row.path("scope").forEach(group -> scope.add(SchoolGroup.valueOf(group.asText())));
        List<RowStage> stages = new ArrayList<>();
        row.path("stages")
                .forEach(stage -> stages.add(new RowStage(
                        stage.path("stage").asText(), stage.path("words").asText())));
        return new PlanRow(
                row.path("number").asText(),
                row.path("section").asText(),
                row.path("track").asText(),
                row.path("activity").asText(),
                executors,
                ExecutorRole.valueOf(row.path("role").asText()),
                row.path("dates").asText(),
                results,
                scope,
                row.path("reason").asText(),
                stages,
                row.path("schoolActivity").asText(),
                row.path("schoolDates").asText(),
                row.path("truncated").asBoolean(),
                null,
                Map.of());
    }

    private static RowResult result(JsonNode result) {
        return new RowResult(
                result.path("raw").asText(),
                EvidenceClass.valueOf(result.path("evidence").asText()),
                target(result),
                Optional.of(result.path("unit").asText())
                        .filter(unit -> !unit.isEmpty())
                        .map(EvidenceUnit::valueOf)
                        .orElse(null));
    }

    private static @Nullable BigDecimal target(JsonNode result) {
        return result.hasNonNull("target") ? result.path("target").decimalValue() : null;
    }
}
