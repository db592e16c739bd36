package org.opora.implementation.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeProgressModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.implementation.ProgressKind;
import org.opora.implementation.ReportProgress;
import org.opora.implementation.Undertaking;
import org.opora.implementation.Undertakings;
import org.opora.inbox.TaskContext;
import org.opora.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The form of progress, the same in June and in November. */
@Component
class ProgressForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ReportProgress reportProgress;
    private final Undertakings undertakings;
    private final Registry registry;
    private final MessageSource messages;
    private final Clock clock;

    ProgressForms(
            ReportProgress reportProgress,
            Undertakings undertakings,
            Registry registry,
            MessageSource messages,
            Clock clock) {
        this.reportProgress = reportProgress;
        this.undertakings = undertakings;
        this.registry = registry;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, @Nullable Object> prefill(TaskContext task, ProgressKind kind) {
        Undertaking undertaking = undertakings.of(task.supportCase(), CaseFacts.programmeId(task));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", registry.school(task.school()).name());
        values.put("planTitle", messages.getMessage(kind.messageKey(), null, LocaleContextHolder.getLocale()));
        values.put(
                "asOf",
                LocalDate.ofInstant(
                                clock.instant(),
                                registry.municipality(task.municipalityId()).zone())
                        .format(DAY));
        values.put(
                "measures",
                undertaking.measures().stream()
                        .map(row ->
                                Map.of("name", row.text() + " — " + row.due().format(DAY) + ", " + row.owner()))
                        .toList());
        values.put(
                "indicators",
                undertaking.indicators().stream()
                        .map(row -> Map.of(
                                "name",
                                row.name() + ": " + plain(row.base()) + " → " + plain(row.target())
                                        + (row.unit() == null ? "" : " " + row.unit())))
                        .toList());
        return values;
    }

    RoutingFacts submit(TaskContext task, ProgressKind kind, Answers.Progress answers) {
        List<Answers.MeasureRow> measures = answers.measures() == null ? List.of() : answers.measures();
        List<@Nullable BigDecimal> current = new ArrayList<>();
        if (answers.indicators() != null) {
            answers.indicators().forEach(row -> current.add(row.current()));
        }
        reportProgress.report(new ReportProgress.Report(
                CaseFacts.scope(task),
                kind,
                CaseFacts.programmeId(task),
                measures.stream()
                        .map(row -> new ReportProgress.Stated(row.percent(), row.done(), row.proof()))
                        .toList(),
                current,
                answers.correctionText(),
                answers.files() == null ? List.of() : answers.files(),
                task.actor().accountId()));
        return RoutingFacts.of(
                ProgrammeProgressModel.CORRECTION_NEEDED, answers.correction() == Answers.Progress.Correction.YES);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
