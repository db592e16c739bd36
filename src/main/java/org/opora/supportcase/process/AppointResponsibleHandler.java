package org.opora.supportcase.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opora.account.People;
import org.opora.account.Person;
import org.opora.account.Role;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.supportcase.AppointResponsible;
import org.opora.supportcase.Responsible;
import org.springframework.stereotype.Component;

/** The director names who answers in the school for its support. */
@Component
class AppointResponsibleHandler implements UserTaskHandler<SchoolAppointmentAnswers> {

    private final AppointResponsible appointResponsible;
    private final People people;
    private final Clock clock;

    AppointResponsibleHandler(AppointResponsible appointResponsible, People people, Clock clock) {
        this.appointResponsible = appointResponsible;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Class<SchoolAppointmentAnswers> answerType() {
        return SchoolAppointmentAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "staffOptions",
                staff(task).stream()
                        .map(person ->
                                Map.of("value", person.id().toString(), "label", person.name() + ", " + person.post()))
                        .toList());
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolAppointmentAnswers answers) {
        if (answers.orderDate().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new OporaException("supportcase.order-in-future");
        }
        appointResponsible.appoint(task.supportCase(), responsible(task, answers));
        return RoutingFacts.none();
    }

    private Responsible responsible(TaskContext task, SchoolAppointmentAnswers answers) {
        if (answers.personChoice() != null) {
            Person chosen = staff(task).stream()
                    .filter(person -> person.id().equals(answers.personChoice()))
                    .findFirst()
                    .orElseThrow(() -> new OporaException("supportcase.person-unknown"));
            return new Responsible(chosen.name(), chosen.post(), answers.orderNumber(), answers.orderDate());
        }
        if (answers.person() == null) {
            throw new OporaException("supportcase.person-missing");
        }
        String post = Objects.requireNonNullElse(answers.post(), "");
        return new Responsible(answers.person(), post, answers.orderNumber(), answers.orderDate());
    }

    private List<Person> staff(TaskContext task) {
        return people.holdersForSchool(Role.STAFF, task.school());
    }
}
