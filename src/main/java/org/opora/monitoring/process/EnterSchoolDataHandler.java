package org.opora.monitoring.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.AnswerMonitoring;
import org.opora.monitoring.SchoolNumbers;
import org.opora.registry.Registry;
import org.opora.registry.SchoolDetails;
import org.springframework.stereotype.Component;

/** The school enters its data; the numbers of the last monitoring, else those of the register, are proposed. */
@Component
class EnterSchoolDataHandler implements UserTaskHandler<SchoolDataAnswers> {

    private final AnswerMonitoring monitoring;
    private final Registry registry;

    EnterSchoolDataHandler(AnswerMonitoring monitoring, Registry registry) {
        this.monitoring = monitoring;
        this.registry = registry;
    }

    @Override
    public Class<SchoolDataAnswers> answerType() {
        return SchoolDataAnswers.class;
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        SchoolDetails details = registry.school(task.school()).details();
        values.put("teachers", known(details.teachers()));
        values.put("pupils", known(details.pupils()));
        monitoring.newestData(task.school()).ifPresent(numbers -> propose(values, numbers));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolDataAnswers answers) {
        monitoring.enterData(
                UUID.fromString(task.variable(SchoolMonitoringModel.SCHOOL_MONITORING_ID)), answers.numbers());
        return RoutingFacts.none();
    }

    /** A register that was never filled in says 0: nothing is proposed then. */
    private static @Nullable Integer known(int number) {
        return number == 0 ? null : number;
    }

    private static void propose(Map<String, @Nullable Object> values, SchoolNumbers numbers) {
        values.put("teachers", numbers.teachers());
        values.put("vacancies", numbers.vacancies());
        values.put("withoutCategory", numbers.withoutCategory());
        values.put("trainedThreeYears", numbers.trainedThreeYears());
        values.put("pupils", numbers.pupils());
        values.put("disabilities", numbers.disabilities());
        values.put("schoolRegister", numbers.schoolRegister());
        values.put("policeRegister", numbers.policeRegister());
        values.put("nonNativeRussian", numbers.nonNativeRussian());
        values.put("singleParent", numbers.singleParent());
        values.put("parentsHigherEducation", numbers.parentsHigherEducation());
        values.put("computers", numbers.computers());
        values.put("equippedRooms", numbers.equippedRooms());
        values.put("internet", numbers.fastInternet() ? "YES" : "NO");
        values.put("equipmentNote", numbers.equipmentNote());
        values.put("psychologist", numbers.psychologist().name());
        values.put("defectologist", numbers.defectologist().name());
        values.put("socialPedagogue", numbers.socialPedagogue().name());
    }
}
