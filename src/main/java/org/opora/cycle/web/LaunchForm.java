package org.opora.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.EarlierStage;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.ListSource;
import org.opora.cycle.ProposeLaunch;
import org.springframework.format.annotation.DateTimeFormat;

/** The launch wizard. */
record LaunchForm(
        @NotNull(message = "{cycle.form.required}") @Nullable UUID municipalityId,
        @NotNull(message = "{cycle.form.required}") @Nullable Integer year,
        @NotNull(message = "{cycle.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                LocalDate startsOn,
        @NotNull(message = "{cycle.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                LocalDate endsOn,
        @NotNull(message = "{cycle.form.required}") @Nullable Integer resultsYear,
        @NotNull(message = "{cycle.form.required}") @Nullable ListSource listSource,
        @Valid @Nullable List<StageLine> stages) {

    enum Mode {
        ON,
        OFF,
        DONE
    }

    record StageLine(
            @Nullable Stage stage,
            @Nullable Mode mode,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate doneOn,
            @Size(max = 300, message = "{cycle.form.too-long}") @Nullable String document) {}

    static LaunchForm of(ProposeLaunch.Proposal proposal) {
        return new LaunchForm(
                proposal.municipalityId(),
                proposal.year(),
                proposal.startsOn(),
                proposal.endsOn(),
                proposal.resultsYear(),
                proposal.listSource(),
                Arrays.stream(Stage.values())
                        .map(stage ->
                                new StageLine(stage, proposal.stages().contains(stage) ? Mode.ON : Mode.OFF, null, ""))
                        .toList());
    }

    LaunchCommand toCommand() {
        return new LaunchCommand(
                Objects.requireNonNull(municipalityId),
                new CyclePeriod(
                        Objects.requireNonNull(year),
                        Objects.requireNonNull(startsOn),
                        Objects.requireNonNull(endsOn),
                        Objects.requireNonNull(resultsYear)),
                Objects.requireNonNull(listSource),
                on(),
                lines().stream()
                        .filter(line -> line.mode() == Mode.DONE && line.stage() != null)
                        .map(LaunchForm::earlier)
                        .toList());
    }

    private Set<Stage> on() {
        return lines().stream()
                .filter(line -> line.mode() == Mode.ON)
                .map(StageLine::stage)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    private static EarlierStage earlier(StageLine line) {
        // a missing day is refused by the rule on earlier stages, as is a missing document
        LocalDate day = Objects.requireNonNullElse(line.doneOn(), LocalDate.MAX);
        return new EarlierStage(
                Objects.requireNonNull(line.stage()), day, Objects.requireNonNullElse(line.document(), ""));
    }

    private List<StageLine> lines() {
        return Objects.requireNonNullElse(stages, List.of());
    }
}
