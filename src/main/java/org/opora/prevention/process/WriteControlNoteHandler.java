package org.opora.prevention.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.PreventionModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.prevention.ControlPlacement;
import org.opora.prevention.PreventionControl;
import org.opora.publication.PublicationState;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/** The coordinator's note on the control of the schools' sites; the control order follows. */
@Component
class WriteControlNoteHandler implements UserTaskHandler<WriteControlNoteHandler.ControlNoteAnswers> {

    private final ControlPlacement controlPlacement;
    private final PreventionTexts texts;
    private final Registry registry;
    private final Documents documents;

    WriteControlNoteHandler(
            ControlPlacement controlPlacement, PreventionTexts texts, Registry registry, Documents documents) {
        this.controlPlacement = controlPlacement;
        this.texts = texts;
        this.registry = registry;
        this.documents = documents;
    }

    @Override
    public Class<ControlNoteAnswers> answerType() {
        return ControlNoteAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        PreventionControl control = controlPlacement.ofCycle(task.cycle());
        Map<String, Object> known = new HashMap<>();
        known.put("yearName", texts.year(task.cycle()));
        known.put("schoolCount", control.rows().size());
        known.put("there", control.count(PublicationState.THERE));
        known.put("partly", control.count(PublicationState.PARTLY));
        known.put("absent", control.count(PublicationState.ABSENT));
        known.put("notGiven", control.count(PublicationState.AWAITED, PublicationState.GIVEN));
        known.put("placements", lines(control));
        return known;
    }

    private List<Map<String, String>> lines(PreventionControl control) {
        Map<UUID, School> schools = registry.schools(control.rows().stream()
                .map(PreventionControl.ControlRow::schoolId)
                .toList());
        return control.rows().stream()
                .map(row -> Map.of(
                        "school",
                                Objects.requireNonNull(schools.get(row.schoolId()))
                                        .shortName(),
                        "state", texts.text("publication.state." + row.state().name())))
                .sorted(Comparator.comparing(line -> line.get("school")))
                .toList();
    }

    @Override
    public RoutingFacts submit(TaskContext task, ControlNoteAnswers answers) {
        UUID id = controlPlacement.note(
                task.cycle(),
                answers.controlledOn(),
                answers.findings(),
                answers.measures(),
                task.actor().accountId());
        answers.files().forEach(file -> documents.link(file, "prevention-control", id));
        return RoutingFacts.of(PreventionModel.ORDER_SUBJECT, id.toString());
    }

    /** Fields of the form "prevention-control-note". */
    record ControlNoteAnswers(LocalDate controlledOn, String findings, String measures, List<UUID> files) {

        ControlNoteAnswers {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }
}
