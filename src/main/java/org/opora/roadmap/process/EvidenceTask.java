package org.opora.roadmap.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.roadmap.EvidenceGiven;
import org.opora.roadmap.EvidenceNeeds;
import org.opora.roadmap.EvidenceRequirements;
import org.opora.roadmap.GiveEvidence;
import org.opora.roadmap.Marks;
import org.opora.roadmap.ReadRoadmap;
import org.opora.roadmap.RoadmapRow;
import org.springframework.stereotype.Component;

/** The form by which evidence of the municipal half is given: first by who does the work, later by the coordinator. */
@Component
class EvidenceTask {

    private final ReadRoadmap readRoadmap;
    private final GiveEvidence giveEvidence;
    private final EvidenceRequirements requirements;
    private final Marks marks;
    private final RoadmapTexts texts;

    EvidenceTask(
            ReadRoadmap readRoadmap,
            GiveEvidence giveEvidence,
            EvidenceRequirements requirements,
            Marks marks,
            RoadmapTexts texts) {
        this.readRoadmap = readRoadmap;
        this.giveEvidence = giveEvidence;
        this.requirements = requirements;
        this.marks = marks;
        this.texts = texts;
    }

    /** @param again whether what is missing is told */
    Map<String, @Nullable Object> prefill(TaskContext task, boolean again) {
        UUID id = measure(task);
        ReadRoadmap.Place place = readRoadmap.ofMeasure(id);
        RoadmapRow row = place.row();
        EvidenceNeeds needs = requirements.of(row);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("row", texts.rowName(row));
        values.put("activity", row.activity());
        values.put("expected", texts.expected(row));
        values.put("executors", texts.executors(row));
        values.put("needs", RoadmapTexts.bullets(needs.sentences()));
        values.put("missingText", again ? texts.missing(giveEvidence.missing(id)) : "");
        values.put("remark", place.measure().remark());
        values.put("schoolsText", texts.schools(readRoadmap.schoolsDone(id)));
        values.put("needAct", needs.act());
        values.put("needAddress", needs.address());
        values.put("needEvents", needs.events() > 0);
        values.put("needMarks", needs.marks() == EvidenceNeeds.Marks.SCHOOL);
        values.put("needCounts", needs.marks() == EvidenceNeeds.Marks.COUNT);
        counted(needs, marks.of(id), values);
        return values;
    }

    private static void counted(EvidenceNeeds needs, List<Marks.Line> lines, Map<String, @Nullable Object> values) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        boolean bySchool = needs.marks() == EvidenceNeeds.Marks.SCHOOL;
        for (Marks.Line line : lines) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("school", line.school());
            row.put("reason", line.reason());
            if (bySchool) {
                row.put("took", took(line));
            } else {
                row.put("base", line.base());
                row.put("fact", line.fact());
                row.put("out", line.excluded());
            }
            rows.add(row);
        }
        values.put(bySchool ? "marks" : "counts", rows);
    }

    private static @Nullable String took(Marks.Line line) {
        if (line.excluded()) {
            return MeasureResultAnswers.Took.OUT.name();
        }
        Integer fact = line.fact();
        return fact == null ? null : (fact > 0 ? MeasureResultAnswers.Took.YES : MeasureResultAnswers.Took.NO).name();
    }

    RoutingFacts submit(TaskContext task, MeasureResultAnswers answers) {
        UUID id = measure(task);
        String address = answers.address();
        if (address != null && !address.startsWith("http://") && !address.startsWith("https://")) {
            throw new OporaException("roadmap.addressShape");
        }
        List<EvidenceGiven.HeldEvent> events = orEmpty(answers.events()).stream()
                .map(event -> new EvidenceGiven.HeldEvent(event.heldOn(), event.topic(), event.participants()))
                .toList();
        giveEvidence.give(
                id,
                new EvidenceGiven(
                        answers.doneOn(),
                        answers.done(),
                        answers.orderNumber(),
                        answers.orderDate(),
                        address,
                        events,
                        marks(id, answers),
                        orEmpty(answers.files()),
                        answers.shortfall()),
                task.actor().accountId());
        return RoutingFacts.none();
    }

    private List<EvidenceGiven.Mark> marks(UUID id, MeasureResultAnswers answers) {
        List<Marks.Line> known = marks.of(id);
        List<EvidenceGiven.Mark> taken = new ArrayList<>();
        List<MeasureResultAnswers.SchoolMark> byMark = orEmpty(answers.marks());
        List<MeasureResultAnswers.SchoolCount> byCount = orEmpty(answers.counts());
        if (Math.max(byMark.size(), byCount.size()) > known.size()) {
            throw new OporaException("roadmap.rowsChanged");
        }
        for (int i = 0; i < byMark.size(); i++) {
            taken.add(mark(known.get(i), byMark.get(i)));
        }
        for (int i = 0; i < byCount.size(); i++) {
            MeasureResultAnswers.SchoolCount count = byCount.get(i);
            boolean out = Boolean.TRUE.equals(count.out());
            taken.add(new EvidenceGiven.Mark(known.get(i).schoolId(), count.base(), count.fact(), out, count.reason()));
        }
        return taken;
    }

    private static EvidenceGiven.Mark mark(Marks.Line known, MeasureResultAnswers.SchoolMark given) {
        boolean out = given.took() == MeasureResultAnswers.Took.OUT;
        Integer fact = out ? null : given.took() == MeasureResultAnswers.Took.YES ? known.base() : 0;
        return new EvidenceGiven.Mark(known.schoolId(), known.base(), fact, out, given.reason());
    }

    static UUID measure(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapMeasureModel.MEASURE_ID));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
