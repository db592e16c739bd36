package org.opora.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The launch wizard. A bean, not a record: what cannot be a date must come back beside its field. */
class LaunchForm {

    @NotNull(message = "{cycle.form.required}")
    private @Nullable UUID municipalityId;

    @NotNull(message = "{cycle.form.required}")
    private @Nullable Integer year;

    @NotNull(message = "{cycle.form.required}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate startsOn;

    @NotNull(message = "{cycle.form.required}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate endsOn;

    @NotNull(message = "{cycle.form.required}")
    private @Nullable Integer resultsYear;

    @NotNull(message = "{cycle.form.required}")
    private @Nullable ListSource listSource;

    @Valid
    private List<StageLine> stages = new ArrayList<>();

    public @Nullable UUID getMunicipalityId() {
        return municipalityId;
    }

    public void setMunicipalityId(@Nullable UUID value) {
        municipalityId = value;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer value) {
        year = value;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate value) {
        startsOn = value;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate value) {
        endsOn = value;
    }

    public @Nullable Integer getResultsYear() {
        return resultsYear;
    }

    public void setResultsYear(@Nullable Integer value) {
        resultsYear = value;
    }

    public @Nullable ListSource getListSource() {
        return listSource;
    }

    public void setListSource(@Nullable ListSource value) {
        listSource = value;
    }

    public List<StageLine> getStages() {
        return stages;
    }

    public void setStages(List<StageLine> value) {
        stages = value;
    }

    static LaunchForm of(ProposeLaunch.Proposal proposal) {
        LaunchForm form = new LaunchForm();
        form.municipalityId = proposal.municipalityId();
        form.year = proposal.year();
        form.startsOn = proposal.startsOn();
        form.endsOn = proposal.endsOn();
        form.resultsYear = proposal.resultsYear();
        form.listSource = proposal.listSource();
        Arrays.stream(Stage.values())
                .map(stage -> StageLine.of(stage, proposal.stages().contains(stage)))
                .forEach(form.stages::add);
        return form;
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
                stages.stream()
                        .filter(StageLine::isDone)
                        .map(LaunchForm::earlier)
                        .toList());
    }

    private Set<Stage> on() {
        return stages.stream()
                .filter(StageLine::isOn)
                .map(StageLine::getStage)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    private static EarlierStage earlier(StageLine line) {
        // a missing day is refused by the rule on earlier stages, as is a missing document
        LocalDate day = Objects.requireNonNullElse(line.getDoneOn(), LocalDate.MAX);
        return new EarlierStage(Objects.requireNonNull(line.getStage()), day, line.getDocument());
    }
}
