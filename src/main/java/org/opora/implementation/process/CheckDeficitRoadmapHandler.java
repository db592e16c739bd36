package org.opora.implementation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.DeficitRoadmapModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.calendar.Deadlines;
import org.opora.calendar.WorkingCalendar;
import org.opora.error.OporaException;
import org.opora.implementation.CheckDeficitRoadmap;
import org.opora.implementation.DeficitRoadmap;
import org.opora.implementation.DeficitRow;
import org.opora.implementation.Implementations;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The coordinator accepts the roadmap of deficits or returns it with a new date. */
@Component
class CheckDeficitRoadmapHandler implements UserTaskHandler<Answers.Check> {

    private static final int RETURN_DAYS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CheckDeficitRoadmap checkDeficitRoadmap;
    private final Implementations implementations;
    private final Registry registry;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;

    CheckDeficitRoadmapHandler(
            CheckDeficitRoadmap checkDeficitRoadmap,
            Implementations implementations,
            Registry registry,
            WorkingCalendar calendar,
            Deadlines deadlines,
            Clock clock) {
        this.checkDeficitRoadmap = checkDeficitRoadmap;
        this.implementations = implementations;
        this.registry = registry;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Class<Answers.Check> answerType() {
        return Answers.Check.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return Map.of(
                "schoolName", registry.school(task.school()).name(),
                "roadmapUrl", "/implementation/" + task.supportCase(),
                "roadmap",
                        implementations
                                .roadmapOf(task.supportCase())
                                .map(DeficitRoadmap::rows)
                                .map(rows -> rows.stream()
                                        .map(CheckDeficitRoadmapHandler::line)
                                        .collect(Collectors.joining("\n")))
                                .orElse("—"),
                "newDue", calendar.plusWorkingDays(today(task), RETURN_DAYS));
    }

    private static String line(DeficitRow row) {
        String text = row.deficit() + " → " + row.measure() + " (" + row.due().format(DAY) + ", " + row.owner() + ")";
        return "- " + text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Check answers) {
        UUID actor = task.actor().accountId();
        if (answers.decision() == Answers.Check.Decision.ACCEPT) {
            checkDeficitRoadmap.accept(task.supportCase(), actor);
            return RoutingFacts.of(DeficitRoadmapModel.ROADMAP_ACCEPTED, true);
        }
        LocalDate newDue = Objects.requireNonNull(answers.newDue());
        if (newDue.isBefore(today(task))) {
            throw new OporaException("implementation.date-past");
        }
        checkDeficitRoadmap.giveBack(task.supportCase(), Objects.requireNonNull(answers.remark()), actor);
        return RoutingFacts.of(DeficitRoadmapModel.ROADMAP_ACCEPTED, false)
                .with(DeficitRoadmapModel.DEFICIT_ROADMAP_DUE, deadlines.endOfDay(newDue, zone(task)));
    }

    private LocalDate today(TaskContext task) {
        return LocalDate.ofInstant(clock.instant(), zone(task));
    }

    private ZoneId zone(TaskContext task) {
        return registry.municipality(task.municipalityId()).zone();
    }
}
