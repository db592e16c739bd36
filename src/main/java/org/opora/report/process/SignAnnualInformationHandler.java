package org.opora.report.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.bpmn.ReportModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.NotFoundException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.report.AnnualInformation;
import org.opora.report.WriteAnnualInformation;
import org.springframework.stereotype.Component;

/** The head signs the annual information or returns it. */
@Component
class SignAnnualInformationHandler implements UserTaskHandler<SignAnnualInformationHandler.SignAnswers> {

    private final WriteAnnualInformation writeAnnualInformation;
    private final ReportTexts texts;
    private final People people;

    SignAnnualInformationHandler(WriteAnnualInformation writeAnnualInformation, ReportTexts texts, People people) {
        this.writeAnnualInformation = writeAnnualInformation;
        this.texts = texts;
        this.people = people;
    }

    @Override
    public Class<SignAnswers> answerType() {
        return SignAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        AnnualInformation information =
                writeAnnualInformation.ofCycle(task.cycle()).orElseThrow(NotFoundException::new);
        Map<String, Object> known = new HashMap<>();
        known.put("yearName", texts.year(task.cycle()));
        known.put("writtenBy", people.nameOf(information.writtenBy()));
        known.put("figures", texts.figures(information.figures()));
        known.put("body", information.text());
        known.put("nextYearText", information.nextYear());
        return known;
    }

    @Override
    public RoutingFacts submit(TaskContext task, SignAnswers answers) {
        UUID by = task.actor().accountId();
        if ("SIGN".equals(answers.decision())) {
            writeAnnualInformation.sign(task.cycle(), by);
            return RoutingFacts.of(ReportModel.ANNUAL_SIGNED, true);
        }
        writeAnnualInformation.returnWith(task.cycle(), Objects.requireNonNullElse(answers.remark(), ""), by);
        return RoutingFacts.of(ReportModel.ANNUAL_SIGNED, false);
    }

    /** Fields of the form "annual-information-sign". */
    record SignAnswers(String decision, @Nullable String remark) {}
}
