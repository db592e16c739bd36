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
import org.opora.roadmap.Evidences;
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
    private final Evidences evidences;
    private final Marks marks;
    private final RoadmapTexts texts;

    EvidenceTask(
            ReadRoadmap readRoadmap,
            GiveEvidence giveEvidence,
            EvidenceRequirements requirements,
            Evidences evidences,
            Marks marks,
            RoadmapTexts texts) {
        this.readRoadmap = readRoadmap;
        this.giveEvidence = giveEvidence;
        this.requirements = requirements;
        this.evidences = evidences;
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
        values.put("row", texts.rowLink(row));
        values.put("activity", row.activity());
        values.put("expected", texts.expected(row));
        values.put("executors", texts.executors(row));
        values.put("needs", RoadmapTexts.bullets(needs.sentences()));
        values.put("missingText", again ? texts.missing(giveEvidence.missing(id)) : "");
        values.put("remark", place.measure().remark());
        values.put("sourceText", place.measure().dateSource());
        values.put("schoolsText", texts.schools(readRoadmap.schoolsDone(id)));
        boolean own = !place.measure().onlySchoolsWork(row);
        values.put("needAct", own && needs.act());
        values.put("needAddress", own && needs.address());
        values.put("needEvents", needs.events() > 0);
        values.put("eventsText", texts.events(evidences.events(id)));
        values.put("needMarks", needs.counts(EvidenceNeeds.Marks.SCHOOL));
        values.put("needCounts", needs.counts(EvidenceNeeds.Marks.COUNT));
        values.put(
                "marks",
                asked(id, needs, EvidenceNeeds.Marks.SCHOOL).stream()
                        .map(line -> marked(needs, line))
                        .toList());
        values.put(
                "counts",
                asked(id, needs, EvidenceNeeds.Marks.COUNT).stream()
                        .map(line -> texts.counted("school", name(needs, line), line))
                        .toList());
        return values;
    }

    /** The marks of the shares that are counted in that way, always in the same order. */
    private List<Marks.Line> asked(UUID measure, EvidenceNeeds needs, EvidenceNeeds.Marks kind) {
        return marks.of(measure).stream()
                .filter(line -> needs.quotas().stream().anyMatch(quota -> quota.kind() == kind && line.isOf(quota)))
                .toList();
    }

    private Map<String, @Nullable Object> marked(EvidenceNeeds needs, Marks.Line line) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("school", name(needs, line));
        row.put("reason", line.reason());
        row.put("took", took(line));
        return row;
    }

    /** Where several shares are counted, the school's name says of which one. */
    private String name(EvidenceNeeds needs, Marks.Line line) {
        return needs.quotas().size() < 2
                ? line.school()
                : line.school() + " — " + texts.quota(line.evidence(), line.unit());
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
        if ((answers.orderNumber() == null) != (answers.orderDate() == null)) {
            throw new OporaException("roadmap.actIncomplete");
        }
        String address = RoadmapTexts.address(answers.address());
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
        EvidenceNeeds needs = requirements.of(readRoadmap.ofMeasure(id).row());
        List<EvidenceGiven.Mark> taken = new ArrayList<>();
        List<Marks.Line> marked = asked(id, needs, EvidenceNeeds.Marks.SCHOOL);
        List<MeasureResultAnswers.SchoolMark> byMark = orEmpty(answers.marks());
        List<Marks.Line> known = asked(id, needs, EvidenceNeeds.Marks.COUNT);
        List<SchoolCount> byCount = orEmpty(answers.counts());
        if (byMark.size() > marked.size() || byCount.size() > known.size()) {
            throw new OporaException("roadmap.rowsChanged");
        }
        for (int i = 0; i < byMark.size(); i++) {
            taken.add(mark(marked.get(i), byMark.get(i)));
        }
        for (int i = 0; i < byCount.size(); i++) {
            taken.add(byCount.get(i).asMark(known.get(i)));
        }
        return taken;
    }

    private static EvidenceGiven.Mark mark(Marks.Line known, MeasureResultAnswers.SchoolMark given) {
        boolean out = given.took() == MeasureResultAnswers.Took.OUT;
        Integer fact = out ? null : given.took() == MeasureResultAnswers.Took.YES ? known.base() : 0;
        return new EvidenceGiven.Mark(
                known.evidence(),
                known.unit(),
                known.schoolId(),
                known.base(),
                known.baseReason(),
                fact,
                out,
                given.reason());
    }

    static UUID measure(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapMeasureModel.MEASURE_ID));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
