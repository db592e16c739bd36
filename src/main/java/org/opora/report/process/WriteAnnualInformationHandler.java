package org.opora.report.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.LocalToday;
import org.opora.report.AnnualInformation;
import org.opora.report.WriteAnnualInformation;
import org.opora.report.YearFigures;
import org.springframework.stereotype.Component;

/** The methodist writes the annual information beside the figures of the year. */
@Component
class WriteAnnualInformationHandler implements UserTaskHandler<WriteAnnualInformationHandler.AnnualAnswers> {

    private final WriteAnnualInformation writeAnnualInformation;
    private final YearFigures figures;
    private final ReportTexts texts;
    private final Documents documents;
    private final LocalToday today;

    WriteAnnualInformationHandler(
            WriteAnnualInformation writeAnnualInformation,
            YearFigures figures,
            ReportTexts texts,
            Documents documents,
            LocalToday today) {
        this.writeAnnualInformation = writeAnnualInformation;
        this.figures = figures;
        this.texts = texts;
        this.documents = documents;
        this.today = today;
    }

    @Override
    public Class<AnnualAnswers> answerType() {
        return AnnualAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> known = new HashMap<>();
        known.put("yearName", texts.year(task.cycle()));
        known.put("computedOn", texts.day(today.in(task.municipalityId())));
        known.put("figures", texts.figures(figures.of(task.municipalityId(), task.cycle())));
        Optional<AnnualInformation> before = writeAnnualInformation.ofCycle(task.cycle());
        known.put("lastRemark", before.map(AnnualInformation::remark).orElse(""));
        before.ifPresent(written -> {
            known.put("text", written.text());
            known.put("causes", Objects.requireNonNullElse(written.causes(), ""));
            known.put("nextYear", written.nextYear());
        });
        return known;
    }

    @Override
    public RoutingFacts submit(TaskContext task, AnnualAnswers answers) {
        UUID id = writeAnnualInformation.write(
                task.municipalityId(),
                task.cycle(),
                new WriteAnnualInformation.Words(answers.text(), answers.causes(), answers.nextYear()),
                task.actor().accountId());
        answers.files().forEach(file -> documents.link(file, "annual-information", id));
        return RoutingFacts.none();
    }

    /** Fields of the form "annual-information". */
    record AnnualAnswers(String text, @Nullable String causes, String nextYear, List<UUID> files) {

        AnnualAnswers {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }
}
