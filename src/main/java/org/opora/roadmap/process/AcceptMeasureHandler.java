package org.opora.roadmap.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.roadmap.AcceptMeasure;
import org.opora.roadmap.CheckAddresses;
import org.opora.roadmap.Evidences;
import org.opora.roadmap.GiveEvidence;
import org.opora.roadmap.Marks;
import org.opora.roadmap.ReadRoadmap;
import org.springframework.stereotype.Component;

/** The controlling person accepts a measure or returns it with a remark. */
@Component
class AcceptMeasureHandler implements UserTaskHandler<AcceptanceAnswers> {

    private final AcceptMeasure acceptMeasure;
    private final ReadRoadmap readRoadmap;
    private final GiveEvidence giveEvidence;
    private final Evidences evidences;
    private final Marks marks;
    private final CheckAddresses addresses;
    private final RoadmapTexts texts;

    AcceptMeasureHandler(
            AcceptMeasure acceptMeasure,
            ReadRoadmap readRoadmap,
            GiveEvidence giveEvidence,
            Evidences evidences,
            Marks marks,
            CheckAddresses addresses,
            RoadmapTexts texts) {
        this.acceptMeasure = acceptMeasure;
        this.readRoadmap = readRoadmap;
        this.giveEvidence = giveEvidence;
        this.evidences = evidences;
        this.marks = marks;
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public Class<AcceptanceAnswers> answerType() {
        return AcceptanceAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID id = EvidenceTask.measure(task);
        ReadRoadmap.Place place = readRoadmap.ofMeasure(id);
        List<GiveEvidence.Missing> missing = giveEvidence.missing(id);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("row", texts.rowLink(place.row()));
        values.put("activity", place.row().activity());
        values.put("expected", texts.expected(place.row()));
        List<Evidences.Line> given = evidences.of(id);
        values.put("given", texts.given(given, evidences.files(given), evidences.events(id)));
        values.put("shareText", texts.shares(marks.shares(id)));
        values.put("missingText", texts.missing(missing));
        values.put("shortfall", place.measure().shortfall());
        String address = addresses.waiting(id, null);
        values.put("needCheck", address != null);
        values.put("addressText", RoadmapTexts.link(address));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, AcceptanceAnswers answers) {
        UUID id = EvidenceTask.measure(task);
        UUID by = task.actor().accountId();
        if (answers.accepted()) {
            acceptMeasure.accept(id, by, answers.opened());
        } else {
            acceptMeasure.sendBack(id, by, answers.words());
        }
        return RoutingFacts.of(RoadmapMeasureModel.ACCEPTED, answers.accepted());
    }
}
