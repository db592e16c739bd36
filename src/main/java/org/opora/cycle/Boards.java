package org.opora.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageFacts.Fact;
import org.opora.cycle.StageFacts.Place;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Component;

/** Builds the board of a year, set-based: as many statements for twelve schools as for a thousand. */
@Component
class Boards {

    private static final Set<Stage> YEARS_OWN = EnumSet.of(
            Stage.CRITERIA,
            Stage.CLASSIFICATION,
            Stage.PLAN,
            Stage.AGREEMENT,
            Stage.SEMINAR,
            Stage.RECOMMENDATIONS,
            Stage.SESSION,
            Stage.ANNUAL);
    private static final Set<Stage> NEVER_OF_A_SCHOOL =
            EnumSet.of(Stage.CRITERIA, Stage.CLASSIFICATION, Stage.SESSION, Stage.ANNUAL);
    private static final Set<Stage> EVERY_SCHOOL = EnumSet.of(Stage.MONITORING, Stage.PREVENTION, Stage.PLAN);
    /** Work of the year in which not every school has a part of its own: what is over for the year asks no more of a school. */
    private static final Set<Stage> OVER_WITH_THE_YEARS_OWN =
            EnumSet.of(Stage.PLAN, Stage.SEMINAR, Stage.RECOMMENDATIONS);

    private static final Set<Stage> BOTH_TRACKS = EnumSet.of(
            Stage.AGREEMENT,
            Stage.SEMINAR,
            Stage.INTERVIEW,
            Stage.IMPLEMENTATION,
            Stage.INTERIM,
            Stage.RECOMMENDATIONS,
            Stage.REPEAT,
            Stage.REPORT);

    private final StageFacts stageFacts;
    private final KeptProgrammes keptProgrammes;
    private final YearParts parts;
    private final SupportCases cases;
    private final Registry registry;

    Boards(
            StageFacts stageFacts,
            KeptProgrammes keptProgrammes,
            YearParts parts,
            SupportCases cases,
            Registry registry) {
        this.stageFacts = stageFacts;
        this.keptProgrammes = keptProgrammes;
        this.parts = parts;
        this.cases = cases;
        this.registry = registry;
    }

    Board of(CycleView cycle, LocalDate today) {
        Map<Place, Fact> facts = stageFacts.of(cycle.id());
        List<Stage> columns = columns(cycle, facts);
        Map<UUID, SupportCaseView> supported = cases.ofCycle(cycle.id()).stream()
                .collect(Collectors.toMap(SupportCaseView::schoolId, Function.identity()));
        Set<UUID> kept = keptProgrammes.of(cycle.id());
        Set<UUID> left = parts.left(cycle.id());
        List<Cell> own = own(cycle, facts, today);
        Set<Stage> over = own.stream()
                .filter(cell -> cell.state() == CellState.DONE)
                .map(Cell::stage)
                .filter(OVER_WITH_THE_YEARS_OWN::contains)
                .collect(Collectors.toSet());
        List<Board.Row> rows = new ArrayList<>();
        for (School school : schools(cycle, supported)) {
            SupportCaseView supportCase = supported.get(school.id());
            List<Cell> cells = columns.stream()
                    .map(stage -> cell(
                            stage,
                            facts.get(new Place(school.id(), stage.key())),
                            expected(cycle, stage, supportCase)
                                    && !over.contains(stage)
                                    && !(left.contains(school.id())
                                            && (supportCase == null || stage == Stage.PREVENTION))
                                    && !(kept.contains(school.id()) && KeptProgrammes.passBy(stage)),
                            today))
                    .toList();
            rows.add(new Board.Row(school.id(), school.shortName(), supportCase, cells));
        }
        rows.sort(
                Comparator.comparing((Board.Row row) -> rank(row.supportCase())).thenComparing(Board.Row::school));
        return new Board(own, columns, rows);
    }

    private List<School> schools(CycleView cycle, Map<UUID, SupportCaseView> supported) {
        Map<UUID, School> schools = new HashMap<>(registry.schools(supported.keySet()));
        registry.schools(cycle.municipalityId()).forEach(school -> schools.put(school.id(), school));
        return List.copyOf(schools.values());
    }

    private static List<Stage> columns(CycleView cycle, Map<Place, Fact> facts) {
        Set<String> seen = facts.keySet().stream()
                .filter(place -> place.schoolId() != null)
                .map(Place::stage)
                .collect(Collectors.toSet());
        return Arrays.stream(Stage.values())
                .filter(stage -> !NEVER_OF_A_SCHOOL.contains(stage))
                .filter(stage -> cycle.isOn(stage) || seen.contains(stage.key()))
                .toList();
    }

    private static List<Cell> own(CycleView cycle, Map<Place, Fact> facts, LocalDate today) {
        return YEARS_OWN.stream()
                .map(stage -> {
                    Fact fact = facts.get(new Place(null, stage.key()));
                    StagePlan plan = cycle.planOf(stage).orElse(StagePlan.off(stage));
                    if (fact == null && plan.doneOn() != null) {
                        return new Cell(stage, CellState.DONE, plan.doneOn(), 0, plan.document());
                    }
                    boolean expected = plan.enabled() && cycle.running();
                    return expected && withoutItsOrder(stage, fact)
                            ? new Cell(stage, CellState.NOW, null, 0, null)
                            : cell(stage, fact, expected, today);
                })
                .filter(cell -> cell.state() != CellState.NONE)
                .toList();
    }

    /** Between two of its tasks such a stage is not done: only the registered order ends it. */
    private static boolean withoutItsOrder(Stage stage, @Nullable Fact fact) {
        return StageRecord.BY_ORDER.contains(stage) && fact != null && fact.open() == 0 && fact.evidence() == null;
    }

    private static boolean expected(CycleView cycle, Stage stage, @Nullable SupportCaseView supportCase) {
        boolean open = cycle.running() && (supportCase == null || supportCase.open());
        return open && cycle.isOn(stage) && concerns(stage, supportCase);
    }

    private static Cell cell(Stage stage, @Nullable Fact fact, boolean expected, LocalDate today) {
        if (fact != null && fact.open() > 0) {
            boolean late = fact.due() != null && fact.due().isBefore(today);
            return new Cell(stage, late ? CellState.OVERDUE : CellState.NOW, fact.due(), fact.open(), null);
        }
        if (fact != null && (fact.done() > 0 || fact.doneOn() != null)) {
            return new Cell(stage, CellState.DONE, fact.doneOn(), 0, fact.evidence());
        }
        return new Cell(stage, expected ? CellState.LATER : CellState.NONE, null, 0, null);
    }

    private static boolean concerns(Stage stage, @Nullable SupportCaseView supportCase) {
        if (EVERY_SCHOOL.contains(stage)) {
            return true;
        }
        if (supportCase == null) {
            return false;
        }
        return supportCase.track1() || (supportCase.track2() && BOTH_TRACKS.contains(stage));
    }

    private static int rank(@Nullable SupportCaseView supportCase) {
        if (supportCase == null) {
            return 3;
        }
        return supportCase.track1() ? 1 : 2;
    }
}
