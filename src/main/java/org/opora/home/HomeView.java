package org.opora.home;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.CyclePage;
import org.opora.followup.FollowupLists.InstructionRow;

/**
 * The start page: only the parts of the person's roles are filled.
 *
 * @param works whether the person has tasks at all; an operator and an administrator have none
 * @param schools of a director or a responsible person
 * @param years running years of a coordinator's municipalities, with the board
 * @param instructions open ones, the most urgent first
 */
public record HomeView(
        boolean works,
        HomeCounts counts,
        List<TaskLine> tasks,
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

    /** Keys of all listed tasks, by which one reads what they are about. */
    public List<String> businessKeys() {
        Stream<String> ofSchools = schools.stream()
                .flatMap(school -> school.lines().stream())
                .map(ChecklistLine::businessKey)
                .filter(Objects::nonNull);
        return Stream.concat(tasks.stream().map(TaskLine::businessKey), ofSchools)
                .distinct()
                .toList();
    }
}
