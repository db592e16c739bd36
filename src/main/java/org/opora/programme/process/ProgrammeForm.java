package org.opora.programme.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.TaskContext;
import org.opora.programme.AnswerRemarks;
import org.opora.programme.ExpertRemark;
import org.opora.programme.Indicator;
import org.opora.programme.Measure;
import org.opora.programme.ProgrammeKind;
import org.opora.programme.ProgrammeRows;
import org.opora.programme.ProgrammeView;
import org.opora.programme.ProgrammeWords;
import org.opora.programme.Programmes;
import org.opora.programme.RiskFactors;
import org.opora.programme.RiskProfiles;
import org.opora.programme.RiskSection;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** First values of the form draft-programme: the text so far, else the programme in force, else the required risks. */
@Component
class ProgrammeForm {

    private final Programmes programmes;
    private final RiskProfiles profiles;
    private final RiskFactors factors;
    private final AnswerRemarks remarks;
    private final ProgrammeTask tasks;
    private final ProgrammeWords words;
    private final LocalToday today;

    ProgrammeForm(
            Programmes programmes,
            RiskProfiles profiles,
            RiskFactors factors,
            AnswerRemarks remarks,
            ProgrammeTask tasks,
            ProgrammeWords words,
            LocalToday today) {
        this.programmes = programmes;
        this.profiles = profiles;
        this.factors = factors;
        this.remarks = remarks;
        this.tasks = tasks;
        this.words = words;
        this.today = today;
    }

    /** @param hint message key of the sentence at the top of the form */
    Map<String, @Nullable Object> values(TaskContext task, String hint) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", tasks.schoolName(task));
        values.put("hint", words.of(hint));
        values.put("factors", choices(task));
        values.put("placementRemark", null);
        values.put("expertRemarks", null);
        Optional<ProgrammeView> text =
                ownText(task).or(() -> programmes.inForceOf(task.school(), today.in(task.municipalityId())));
        text.ifPresentOrElse(view -> written(values, view, task), () -> fresh(values, task));
        return values;
    }

    private Optional<ProgrammeView> ownText(TaskContext task) {
        return programmes.ofCase(task.supportCase());
    }

    private List<Map<String, String>> choices(TaskContext task) {
        return factors.inUse(task.municipalityId()).stream()
                .map(factor -> Map.of("value", factor.code(), "label", factor.name()))
                .toList();
    }

    private void written(Map<String, @Nullable Object> values, ProgrammeView view, TaskContext task) {
        values.put("kind", view.kind().name());
        values.put("startsOn", view.startsOn());
        values.put("endsOn", view.endsOn());
        values.put("risks", risks(view.rows()));
        values.put("portalAddress", view.portalAddress());
        values.put("placedOn", view.placedOn());
        if (view.caseId().equals(task.supportCase())) {
            values.put("placementRemark", view.placementRemark());
            List<ExpertRemark> made = remarks.remarks(view.id());
            values.put("expertRemarks", made.isEmpty() ? null : listed(made));
        }
    }

    private void fresh(Map<String, @Nullable Object> values, TaskContext task) {
        values.put("kind", ProgrammeKind.ANTIRISK.name());
        profiles.ofCase(task.supportCase())
                .map(profile -> profile.required().stream()
                        .sorted()
                        .map(factor -> Map.of("factor", factor))
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .ifPresent(rows -> values.put("risks", rows));
    }

    private static String listed(List<ExpertRemark> made) {
        return made.stream()
                .map(remark -> "- " + remark.source() + ": " + remark.text())
                .collect(Collectors.joining("\n"));
    }

    private static List<Map<String, @Nullable Object>> risks(ProgrammeRows rows) {
        return rows.sections().stream().map(section -> risk(rows, section)).toList();
    }

    private static Map<String, @Nullable Object> risk(ProgrammeRows rows, RiskSection section) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("factor", section.factor());
        row.put("aim", section.aim());
        row.put("tasks", section.tasks());
        row.put("results", section.results());
        row.put(
                "indicators",
                rows.indicatorsOf(section.rowId()).stream()
                        .map(ProgrammeForm::indicator)
                        .toList());
        row.put(
                "measures",
                rows.measuresOf(section.rowId()).stream()
                        .map(ProgrammeForm::measure)
                        .toList());
        return row;
    }

    private static Map<String, @Nullable Object> indicator(Indicator indicator) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", indicator.name());
        row.put("unit", indicator.unit());
        row.put("base", indicator.base());
        row.put("target", indicator.target());
        row.put("method", indicator.method());
        return row;
    }

    private static Map<String, @Nullable Object> measure(Measure measure) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("text", measure.text());
        row.put("due", measure.due());
        row.put("owner", measure.owner());
        row.put("participants", measure.participants());
        row.put("proof", measure.proof());
        return row;
    }
}
