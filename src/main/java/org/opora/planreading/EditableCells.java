package org.opora.planreading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.bpmn.Stage;

/** The cells of a row that a person may write anew, as texts. */
public final class EditableCells {

    /** Field of the schools that the row is about: names of groups with commas between them. */
    public static final String SCOPE = "scope";

    /** Field of the stages of the year that the row is linked to: their keys with commas between them. */
    public static final String STAGES = "stages";

    /** Field of class, target and unit of the results, as {@link ChosenEvidence} writes them. */
    public static final String EVIDENCE = "evidence";

    private EditableCells() {}

    private static String of(RecognisedScope scope) {
        return scope.groups().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static String of(List<RecognisedStage> stages) {
        return stages.stream().map(one -> one.stage().key()).sorted().collect(Collectors.joining(","));
    }

    static RecognisedScope scope(String text, RecognisedScope read) {
        Set<SchoolGroup> groups = EnumSet.noneOf(SchoolGroup.class);
        names(text, SchoolGroup.values(), Enum::name).forEach(groups::add);
        Set<SchoolGroup> alone = EnumSet.of(SchoolGroup.ALL, SchoolGroup.NAMED, SchoolGroup.NONE);
        boolean none = groups.isEmpty();
        alone.retainAll(groups);
        Set<SchoolGroup> kept = none ? EnumSet.of(SchoolGroup.NONE) : alone.isEmpty() ? groups : first(alone);
        return new RecognisedScope(kept, kept.contains(SchoolGroup.NAMED) ? read.schools() : List.of(), "person", "");
    }

    private static Set<SchoolGroup> first(Set<SchoolGroup> groups) {
        return EnumSet.of(groups.iterator().next());
    }

    static List<RecognisedStage> stages(String text, List<RecognisedStage> read) {
        return names(text, Stage.values(), Stage::key).stream()
                .map(stage -> read.stream()
                        .filter(one -> one.stage() == stage)
                        .findFirst()
                        .orElse(new RecognisedStage(stage, "")))
                .toList();
    }

    private static <T> List<T> names(String text, T[] values, Function<T, String> name) {
        List<String> wanted = Arrays.asList(text.split(","));
        return Arrays.stream(values)
                .filter(value -> wanted.contains(name.apply(value)))
                .toList();
    }

    /** Field → text, in the order of the form. */
    public static Map<String, String> of(RecognisedRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("activity", row.activity());
        cells.put("schedule", row.schedule().raw());
        cells.put(
                "executors",
                row.executors().stream().map(RecognisedExecutor::name).collect(Collectors.joining(", ")));
        cells.put("results", row.results().stream().map(RecognisedResult::raw).collect(Collectors.joining(". ")));
        cells.put("schoolActivity", row.schoolActivity());
        cells.put(
                "schoolSchedule",
                row.schoolSchedule() == null ? "" : row.schoolSchedule().raw());
        cells.put(EVIDENCE, ChosenEvidence.of(row.results()));
        cells.put(SCOPE, of(row.scope()));
        cells.put(STAGES, of(row.stages()));
        return cells;
    }
}
