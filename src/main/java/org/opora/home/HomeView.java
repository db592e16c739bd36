package org.opora.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.CyclePage;
import org.opora.followup.FollowupLists.InstructionRow;

/**
 * The start page: only the parts of the person's roles are filled.
 *
 * @param works whether the person has tasks at all; an operator and an administrator have none
 * @param municipal whether the person works for a municipality, whatever else besides
 * @param checks what schools have sent in and a coordinator has to check
 * @param schools of a director or a responsible person
 * @param years running years of a coordinator's municipalities, with the board
 * @param instructions open ones, the most urgent first
 */
public record HomeView(
        boolean works,
        HomeCounts counts,
        boolean municipal,
        List<TaskLine> tasks,
        List<TaskLine> checks,
        List<SchoolHome> schools,
        List<CyclePage> years,
        List<InstructionRow> instructions,
        boolean chases,
        List<Debtor> debtors,
        @Nullable HeadDesk head,
        @Nullable ControlDesk control,
        @Nullable MethodistDesk methodist,
        @Nullable ExpertDesk expert,
        @Nullable AdminDesk admin,
        List<MunicipalityTotals> totals) {

    /** Tasks that ask for a signature, or the others. */
    public List<TaskLine> tasks(boolean signature) {
        return tasks.stream().filter(task -> task.signature() == signature).toList();
    }

    /** Whether the tasks stand in a list; a director reads them in the checklist, an expert among the reviews. */
    public boolean listed() {
        return works && (municipal || schools.isEmpty() && expert == null);
    }

    /** The late schools of the page by stage; an empty key for those of no stage. */
    public Map<String, List<Debtor>> debtorsByStage() {
        return byStage(debtors);
    }

    /** Late schools under their stage, in the order in which they come. */
    public static Map<String, List<Debtor>> byStage(List<Debtor> debtors) {
        return debtors.stream()
                .collect(Collectors.groupingBy(
                        debtor -> Objects.requireNonNullElse(debtor.stage(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** Keys of all listed tasks, by which one reads what they are about. */
    public List<String> businessKeys() {
        Stream<String> ofSchools = schools.stream()
                .flatMap(school -> school.lines().stream())
                .map(ChecklistLine::businessKey)
                .filter(Objects::nonNull);
        return Stream.concat(Stream.concat(tasks.stream(), checks.stream()).map(TaskLine::businessKey), ofSchools)
                .distinct()
                .toList();
    }
}
